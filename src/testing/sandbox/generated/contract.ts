// What each operation of the upstream contract accepts. Made by `npm run generate` from contract/*.openapi.yaml; do not edit.
export const contract = [
  {
    "api": "embedded",
    "operationId": "createUser",
    "method": "POST",
    "path": "/users",
    "query": {},
    "body": {
      "type": "object",
      "required": [
        "username"
      ],
      "properties": {
        "username": {
          "type": "string"
        },
        "fullName": {
          "type": "string"
        }
      }
    },
    "success": 201
  },
  {
    "api": "embedded",
    "operationId": "generateUserToken",
    "method": "GET",
    "path": "/users/{userId}/token",
    "query": {},
    "success": 200
  },
  {
    "api": "embedded",
    "operationId": "deleteUserLogs",
    "method": "DELETE",
    "path": "/users/{userId}/logs",
    "query": {},
    "success": 200
  },
  {
    "api": "embedded",
    "operationId": "listIntegrations",
    "method": "GET",
    "path": "/integrations",
    "query": {
      "userId": {
        "required": true
      }
    },
    "success": 200
  },
  {
    "api": "embedded",
    "operationId": "triggerEvent",
    "method": "POST",
    "path": "/run/event",
    "query": {},
    "body": {
      "type": "object",
      "required": [
        "userId",
        "event"
      ],
      "properties": {
        "userId": {
          "type": "string"
        },
        "event": {
          "type": "string"
        },
        "data": {
          "type": "object"
        }
      }
    },
    "success": 200
  },
  {
    "api": "embedded",
    "operationId": "listWorkflowErrors",
    "method": "GET",
    "path": "/workflows/{workflowId}/errors",
    "query": {
      "userId": {
        "required": true
      }
    },
    "success": 200
  },
  {
    "api": "embedded",
    "operationId": "listWorkflowLogs",
    "method": "GET",
    "path": "/workflows/{workflowId}/logs",
    "query": {
      "userId": {
        "required": true
      }
    },
    "success": 200
  },
  {
    "api": "embedded",
    "operationId": "deactivateWorkflow",
    "method": "PUT",
    "path": "/workflows/deactivate",
    "query": {},
    "body": {
      "type": "object",
      "required": [
        "workflowId",
        "userId"
      ],
      "properties": {
        "workflowId": {
          "type": "string"
        },
        "userId": {
          "type": "string"
        }
      }
    },
    "success": 200
  },
  {
    "api": "embedded",
    "operationId": "activateWorkflow",
    "method": "PUT",
    "path": "/workflows/activate",
    "query": {},
    "body": {
      "type": "object",
      "required": [
        "workflowId",
        "userId"
      ],
      "properties": {
        "workflowId": {
          "type": "string"
        },
        "userId": {
          "type": "string"
        }
      }
    },
    "success": 200
  },
  {
    "api": "embedded",
    "operationId": "upgradeWorkflow",
    "method": "PUT",
    "path": "/workflows/{workflowId}/upgrade",
    "query": {},
    "body": {
      "type": "object",
      "required": [
        "userId"
      ],
      "properties": {
        "userId": {
          "type": "string"
        },
        "version": {
          "type": "string"
        }
      }
    },
    "success": 200
  },
  {
    "api": "connectivity",
    "operationId": "createUser",
    "method": "POST",
    "path": "/users",
    "query": {},
    "body": {
      "type": "object",
      "required": [
        "username"
      ],
      "properties": {
        "username": {
          "type": "string"
        }
      }
    },
    "success": 201
  },
  {
    "api": "connectivity",
    "operationId": "generateUserToken",
    "method": "GET",
    "path": "/users/{userId}/token",
    "query": {},
    "success": 200
  },
  {
    "api": "connectivity",
    "operationId": "listConnectors",
    "method": "GET",
    "path": "/connectors",
    "query": {
      "category": {
        "required": false
      }
    },
    "success": 200
  },
  {
    "api": "connectivity",
    "operationId": "listConnectorResources",
    "method": "GET",
    "path": "/connectors/{connectorId}/resources",
    "query": {},
    "success": 200
  },
  {
    "api": "connectivity",
    "operationId": "getConnectorAction",
    "method": "GET",
    "path": "/connectors/{connectorId}/actions/{actionId}",
    "query": {},
    "success": 200
  },
  {
    "api": "connectivity",
    "operationId": "executeConnectorAction",
    "method": "POST",
    "path": "/connectors/{connectorId}/actions/{actionId}/execute",
    "query": {},
    "body": {
      "type": "object",
      "required": [
        "userId",
        "credentialId"
      ],
      "properties": {
        "userId": {
          "type": "string"
        },
        "credentialId": {
          "type": "string"
        },
        "parameters": {
          "type": "object"
        }
      }
    },
    "success": 200
  },
  {
    "api": "connectivity",
    "operationId": "getCredentialMetadata",
    "method": "GET",
    "path": "/connectors/{connectorId}/credentials/metadata",
    "query": {},
    "success": 200
  },
  {
    "api": "connectivity",
    "operationId": "createCredential",
    "method": "POST",
    "path": "/connectors/{connectorId}/credentials",
    "query": {},
    "body": {
      "type": "object",
      "required": [
        "userId",
        "data"
      ],
      "properties": {
        "userId": {
          "type": "string"
        },
        "data": {
          "type": "object"
        }
      }
    },
    "success": 201
  },
  {
    "api": "connectivity",
    "operationId": "listCredentials",
    "method": "GET",
    "path": "/connectors/{connectorId}/credentials",
    "query": {
      "userId": {
        "required": true
      }
    },
    "success": 200
  }
] as const;
