// Types of the upstream contract. Made by `npm run generate` from contract/*.openapi.yaml; do not edit.
export interface paths {
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers one of the host's end users with the platform. */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mints a short-lived JWT that acts for one user. */
        get: operations["generateUserToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the connectors, optionally those of one category. */
        get: operations["listConnectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectors/{connectorId}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the kinds of record a connector knows and the actions on each. */
        get: operations["listConnectorResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectors/{connectorId}/actions/{actionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Describes one action and the parameters it takes. */
        get: operations["getConnectorAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectors/{connectorId}/actions/{actionId}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Runs an action with one of the user's credentials. */
        post: operations["executeConnectorAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectors/{connectorId}/credentials/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what a credential for the connector is made of. */
        get: operations["getCredentialMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectors/{connectorId}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the credentials of one user for a connector. */
        get: operations["listCredentials"];
        put?: never;
        /** Stores a credential of one user for a connector. */
        post: operations["createCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * User
         * @description An end user of the host, as the platform knows them
         */
        User: {
            /** @example usr_abc123 */
            userId?: string;
            /**
             * @description The host's own id of the user
             * @example user-123
             */
            username?: string;
            /**
             * Format: date-time
             * @description When it was created, ISO 8601
             * @example 2026-04-19T10:00:00Z
             */
            createdAt?: string;
        };
        /**
         * CreateUserRequest
         * @description What registering a user takes
         */
        CreateUserRequest: {
            /**
             * @description The host's own id of the user
             * @example user-123
             */
            username: string;
        };
        /**
         * TokenResponse
         * @description A minted JWT
         */
        TokenResponse: {
            /**
             * @description The JWT
             * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.example.signature
             */
            token?: string;
        };
        /**
         * Connector
         * @description An application that a credential is for
         */
        Connector: {
            /** @example shopify */
            connectorId?: string;
            /** @example Shopify */
            name?: string;
            /**
             * @description A free word; neither document lists the possible ones
             * @example E-Commerce
             */
            category?: string;
            /**
             * Format: uri
             * @example https://assets.runalloy.com/icons/shopify.png
             */
            iconUrl?: string;
            /**
             * @description How many actions the connector has
             * @example 45
             */
            actionCount?: number;
        };
        /**
         * ConnectorList
         * @description The connectors
         */
        ConnectorList: {
            connectors?: components["schemas"]["Connector"][];
        };
        /**
         * Resource
         * @description A kind of record that a connector knows
         */
        Resource: {
            /** @example orders */
            resourceId?: string;
            /** @example Orders */
            name?: string;
            /** @example Shopify order management */
            description?: string;
            /**
             * @description Short action names, not action ids
             * @example [
             *       "list",
             *       "get",
             *       "create"
             *     ]
             */
            actions?: string[];
        };
        /**
         * ResourceList
         * @description The resources of a connector
         */
        ResourceList: {
            resources?: components["schemas"]["Resource"][];
        };
        /**
         * ConnectorAction
         * @description An action and its parameters
         */
        ConnectorAction: {
            /** @example list-orders */
            actionId?: string;
            /** @example List Orders */
            name?: string;
            /** @example Retrieve a list of Shopify orders */
            description?: string;
            /** @description What the action takes */
            parameters?: components["schemas"]["ActionParameter"][];
        };
        /**
         * ActionParameter
         * @description One parameter of an action
         */
        ActionParameter: {
            /** @example limit */
            name?: string;
            /** @example integer */
            type?: string;
            /** @example false */
            required?: boolean;
            /** @example Maximum number of orders to return */
            description?: string;
        };
        /**
         * ExecuteActionRequest
         * @description Whose credential to use, and the parameters
         */
        ExecuteActionRequest: {
            /** @example usr_abc123 */
            userId: string;
            /** @example cred_xyz789 */
            credentialId: string;
            /**
             * @description What the action takes
             * @example {
             *       "limit": 10
             *     }
             */
            parameters?: Record<string, never>;
        };
        /**
         * ActionResult
         * @description What an action returned
         */
        ActionResult: {
            /** @example true */
            success?: boolean;
            /**
             * @description Free-form
             * @example {
             *       "orders": [
             *         {
             *           "id": "order_001",
             *           "total": 99.99
             *         }
             *       ]
             *     }
             */
            data?: Record<string, never>;
        };
        /**
         * CredentialMetadata
         * @description What a credential for a connector is made of
         */
        CredentialMetadata: {
            /** @example shopify */
            connectorId?: string;
            /**
             * @description How the connector is authorised
             * @example oauth2
             * @enum {string}
             */
            authType?: "oauth2" | "api_key" | "basic";
            /** @description The fields to ask for; an entry may still say required: false */
            requiredFields?: components["schemas"]["CredentialField"][];
        };
        /**
         * CredentialField
         * @description One field of a credential
         */
        CredentialField: {
            /** @example shop_domain */
            name?: string;
            /** @example Your Shopify store domain */
            description?: string;
            /** @example true */
            required?: boolean;
        };
        /**
         * Credential
         * @description A stored authorisation of a user for a connector
         */
        Credential: {
            /** @example cred_xyz789 */
            credentialId?: string;
            /** @example shopify */
            connectorId?: string;
            /** @example usr_abc123 */
            userId?: string;
            /**
             * Format: date-time
             * @description When it was created, ISO 8601
             * @example 2026-04-19T10:00:00Z
             */
            createdAt?: string;
        };
        /**
         * CreateCredentialRequest
         * @description Whose credential to store, and its fields
         */
        CreateCredentialRequest: {
            /** @example usr_abc123 */
            userId: string;
            /**
             * @description Free-form
             * @example {
             *       "shop_domain": "mystore.myshopify.com"
             *     }
             */
            data: Record<string, never>;
        };
        /**
         * CredentialList
         * @description The credentials of one user for a connector
         */
        CredentialList: {
            credentials?: components["schemas"]["Credential"][];
        };
        /**
         * ErrorResponse
         * @description A refusal
         */
        ErrorResponse: {
            /**
             * @description A code or type
             * @example UNAUTHORIZED
             */
            error?: string;
            /**
             * @description For people to read
             * @example Invalid API key
             */
            message?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is not acceptable */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    generateUserToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example usr_abc123 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description The API key is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listConnectors: {
        parameters: {
            query?: {
                /** @example E-Commerce */
                category?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectorList"];
                };
            };
            /** @description The API key is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listConnectorResources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example shopify */
                connectorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceList"];
                };
            };
            /** @description The API key is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getConnectorAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example shopify */
                connectorId: string;
                /** @example list-orders */
                actionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectorAction"];
                };
            };
            /** @description The API key is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    executeConnectorAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example shopify */
                connectorId: string;
                /** @example list-orders */
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecuteActionRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionResult"];
                };
            };
            /** @description The request is not acceptable */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getCredentialMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example shopify */
                connectorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialMetadata"];
                };
            };
            /** @description The API key is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listCredentials: {
        parameters: {
            query: {
                /** @example usr_abc123 */
                userId: string;
            };
            header?: never;
            path: {
                /** @example shopify */
                connectorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialList"];
                };
            };
            /** @description The API key is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example shopify */
                connectorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCredentialRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description The request is not acceptable */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
}
