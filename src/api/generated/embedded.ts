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
    "/users/{userId}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Erases every run log of one user, for a privacy request. */
        delete: operations["deleteUserLogs"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the integrations that one user can install. */
        get: operations["listIntegrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/run/event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a named event that starts or resumes a user's workflows. */
        post: operations["triggerEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{workflowId}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what went wrong in the runs of one workflow of one user. */
        get: operations["listWorkflowErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{workflowId}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the runs of one workflow of one user. */
        get: operations["listWorkflowLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Switches a workflow off for one user. */
        put: operations["deactivateWorkflow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Switches a workflow on for one user. */
        put: operations["activateWorkflow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{workflowId}/upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Moves a user's workflow to another version. */
        put: operations["upgradeWorkflow"];
        post?: never;
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
            /** @example Jane Smith */
            fullName?: string;
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
            /** @example Jane Smith */
            fullName?: string;
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
         * Integration
         * @description An entry of the catalogue that a user can install
         */
        Integration: {
            /** @example int_shopify */
            integrationId?: string;
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
             * @description Whether this user has it installed
             * @example false
             */
            installed?: boolean;
        };
        /**
         * IntegrationList
         * @description The catalogue of one user
         */
        IntegrationList: {
            integrations?: components["schemas"]["Integration"][];
        };
        /**
         * TriggerEventRequest
         * @description An event and its payload
         */
        TriggerEventRequest: {
            /** @example usr_abc123 */
            userId: string;
            /** @example order.created */
            event: string;
            /**
             * @description Free-form
             * @example {
             *       "orderId": "ord-789",
             *       "amount": 150
             *     }
             */
            data?: Record<string, never>;
        };
        /**
         * WorkflowError
         * @description One failure of one workflow
         */
        WorkflowError: {
            /** @example err_001 */
            errorId?: string;
            /** @example wf_xyz456 */
            workflowId?: string;
            /**
             * @description For people to read
             * @example Connection timeout to Shopify
             */
            message?: string;
            /**
             * Format: date-time
             * @description When it went wrong, ISO 8601
             * @example 2026-04-19T09:30:00Z
             */
            occurredAt?: string;
        };
        /**
         * WorkflowErrorList
         * @description Failures of one workflow
         */
        WorkflowErrorList: {
            errors?: components["schemas"]["WorkflowError"][];
        };
        /**
         * WorkflowLog
         * @description One run of one workflow
         */
        WorkflowLog: {
            /** @example log_001 */
            logId?: string;
            /** @example wf_xyz456 */
            workflowId?: string;
            /**
             * @example success
             * @enum {string}
             */
            status?: "success" | "failure" | "pending";
            /**
             * Format: date-time
             * @description When the run started, ISO 8601
             * @example 2026-04-19T10:00:00Z
             */
            executedAt?: string;
            /**
             * @description Milliseconds from start to end
             * @example 1200
             */
            duration?: number;
        };
        /**
         * WorkflowLogList
         * @description Runs of one workflow
         */
        WorkflowLogList: {
            logs?: components["schemas"]["WorkflowLog"][];
        };
        /**
         * WorkflowActionRequest
         * @description Which workflow of which user to switch
         */
        WorkflowActionRequest: {
            /** @example wf_xyz456 */
            workflowId: string;
            /** @example usr_abc123 */
            userId: string;
        };
        /**
         * UpgradeWorkflowRequest
         * @description Whose workflow to move, and to which version
         */
        UpgradeWorkflowRequest: {
            /** @example usr_abc123 */
            userId: string;
            /**
             * @description The version to move to; without one, the newest
             * @example 2.0.0
             */
            version?: string;
        };
        /**
         * SuccessResponse
         * @description An acknowledgement
         */
        SuccessResponse: {
            /** @example true */
            success?: boolean;
            /**
             * @description For people to read
             * @example Operation completed successfully
             */
            message?: string;
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
    deleteUserLogs: {
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
                    "application/json": components["schemas"]["SuccessResponse"];
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
    listIntegrations: {
        parameters: {
            query: {
                /** @example usr_abc123 */
                userId: string;
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
                    "application/json": components["schemas"]["IntegrationList"];
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
    triggerEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriggerEventRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessResponse"];
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
    listWorkflowErrors: {
        parameters: {
            query: {
                /** @example usr_abc123 */
                userId: string;
            };
            header?: never;
            path: {
                /** @example wf_xyz456 */
                workflowId: string;
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
                    "application/json": components["schemas"]["WorkflowErrorList"];
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
    listWorkflowLogs: {
        parameters: {
            query: {
                /** @example usr_abc123 */
                userId: string;
            };
            header?: never;
            path: {
                /** @example wf_xyz456 */
                workflowId: string;
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
                    "application/json": components["schemas"]["WorkflowLogList"];
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
    deactivateWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkflowActionRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessResponse"];
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
    activateWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkflowActionRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessResponse"];
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
    upgradeWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example wf_xyz456 */
                workflowId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpgradeWorkflowRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessResponse"];
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
