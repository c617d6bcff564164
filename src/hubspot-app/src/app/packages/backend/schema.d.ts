export interface paths {
    "/card/v1/companies/{hubSpotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that the card shows for a company of the signed portal. */
        get: operations["ReadCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card/v1/companies/{hubSpotId}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The suggestions after the last one shown. */
        get: operations["ReadCardSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card/v1/companies/{hubSpotId}/drivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Drivers of an area or found by words, at most 100. */
        get: operations["ReadCardDrivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card/v1/companies/{hubSpotId}/suggestions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Books the driver's points, dated when the evidence happened. */
        post: operations["ConfirmSuggestionOnCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card/v1/companies/{hubSpotId}/suggestions/{id}/incorrect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismisses the finding; the same evidence never comes back. */
        post: operations["MarkSuggestionIncorrectOnCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card/v1/companies/{hubSpotId}/suggestions/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts it aside; it comes back after exactly that many days of 24 hours. */
        post: operations["SnoozeSuggestionOnCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card/v1/companies/{hubSpotId}/suggestions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the last decision back. */
        post: operations["UndoSuggestionOnCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card/v1/companies/{hubSpotId}/drivers/{driverId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says how far a driver has come. 409 impacts.changed where it has changed since the person saw it. */
        post: operations["ChangeDriverOnCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card/v1/companies/{hubSpotId}/history/{impactId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a win of the history back. */
        post: operations["UndoWinOnCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link into the console that signs in once, within a minute. */
        post: operations["SignInFromCard"];
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
        /** @description An account's points: sums over the ledger. */
        AccountPoints: {
            /**
             * Format: int32
             * @description In the active cycle; 0 without one.
             */
            thisCycle: number;
            /**
             * Format: int32
             * @description Over all cycles.
             */
            ever: number;
        };
        /**
         * @description How often an account may win a driver.
         * @enum {unknown}
         */
        Cadence: "once" | "everyMonth" | "everyQuarter" | "everyYear" | "triggerBased";
        /** @description The company. */
        CardAccount: {
            /** Format: uuid */
            id: string;
            hubSpotId: string;
            name: string;
            csm: null | components["schemas"]["PersonRef"];
            segment: null | string;
            /** @description HubSpot's own label of its stage. */
            lifecycle: null | string;
            /** @description Null where HubSpot does not tell. */
            isCustomer: null | boolean;
        };
        /** @description An area of drivers. */
        CardArea: {
            /** Format: uuid */
            id: string;
            name: string;
            colour: string;
            /** Format: int32 */
            drivers: number;
            /** Format: int32 */
            won: number;
            /** Format: int32 */
            pitched: number;
            /** @description Null where there are many drivers: they are asked for by area. */
            rows: null | components["schemas"]["CardDriver"][];
        };
        /** @description The rule that watches HubSpot for it. */
        CardAutomation: {
            mode: components["schemas"]["TransitionMode"];
            /** @description The rule, read in plain words. */
            words: string;
        };
        /** @description A driver worth pursuing now. */
        CardBestNext: {
            /** Format: uuid */
            driverId: string;
            name: string;
            /** Format: int32 */
            points: number;
            why: string;
        };
        /** @description A driver as it stands at the account in its current window. */
        CardDriver: {
            /** Format: uuid */
            id: string;
            name: string;
            definition: string;
            /** Format: int32 */
            points: number;
            cadence: components["schemas"]["Cadence"];
            status: components["schemas"]["ImpactStatus"];
            /**
             * Format: int32
             * @description To be sent with a change.
             */
            version: number;
            /** Format: date-time */
            statusAt: null | string;
            by: null | string;
            note: null | string;
            /** Format: date */
            nextAvailableOn: null | string;
            canUndo: boolean;
            automation: null | components["schemas"]["CardAutomation"];
            /** @description A link to what helps to win it. */
            guide: null | string;
        };
        /** @description Drivers of an area or found by words, at most 100. */
        CardDrivers: {
            items: components["schemas"]["CardDriver"][];
            more: boolean;
        };
        /** @description Nothing is detected while no transition is on. */
        CardSetUp: {
            /** Format: int32 */
            transitionsOn: number;
            /** @description Who can switch them on. */
            admins: string[];
        };
        /** @description A suggestion, as the card shows it. */
        CardSuggestion: {
            /** Format: uuid */
            id: string;
            driver: components["schemas"]["SuggestedDriver"];
            status: components["schemas"]["SuggestionStatus"];
            /** @description How sure, in words: certain, likely or worth a look. */
            confidence: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            detectedAt: string;
            /** Format: date-time */
            snoozedUntil: null | string;
            /** @description False once the condition no longer holds. */
            stillTrue: boolean;
            evidence: components["schemas"]["EvidenceView"];
            /** @description The rule's text when it fired. */
            rule: null | string;
            /** @description Why it fired, in words. */
            explanation: string;
            settledBy: null | string;
            /** @description The HubSpot record that the evidence rests on. */
            recordUrl: null | string;
        };
        /** @description The suggestions after the last one shown. */
        CardSuggestions: {
            items: components["schemas"]["CardSuggestion"][];
            more: boolean;
        };
        /** @description How far what HubSpot shows has come. */
        CardSync: {
            state: components["schemas"]["CardSyncState"];
            /** Format: date-time */
            lastSuccessAt: null | string;
        };
        /**
         * @description Whether what is shown is HubSpot's state of now.
         * @enum {unknown}
         */
        CardSyncState: "current" | "importing" | "delayed" | "disconnected";
        /** @description All that the card shows of a company, in one answer. */
        CardView: {
            account: components["schemas"]["CardAccount"];
            /** @description Whether the reader may decide and win here. */
            canAct: boolean;
            /** Format: date-time */
            readAt: string;
            sync: components["schemas"]["CardSync"];
            cycle: null | components["schemas"]["CycleView"];
            points: components["schemas"]["AccountPoints"];
            impacted: components["schemas"]["ImpactedView"];
            winnable: components["schemas"]["CardWinnable"];
            /** @description At most three. */
            bestNext: components["schemas"]["CardBestNext"][];
            setUp: components["schemas"]["CardSetUp"];
            /**
             * Format: int32
             * @description All suggestions that wait.
             */
            waiting: number;
            /** @description The first five; those that the reader decided in the last ten minutes stay among them. */
            suggestions: components["schemas"]["CardSuggestion"][];
            moreSuggestions: boolean;
            areas: components["schemas"]["CardArea"][];
            /** @description The newest eight. */
            history: components["schemas"]["HistoryLine"][];
            /** @description Another one whenever anything else in the answer is. */
            version: string;
        };
        /** @description What can still be won in the active cycle. */
        CardWinnable: {
            /** Format: int32 */
            points: number;
            /** Format: int32 */
            drivers: number;
        };
        /** @description How a driver stands now; `none` takes the last change back. */
        ChangeDriverRequest: {
            status: components["schemas"]["ImpactStatus"];
            /** Format: int32 */
            version: number;
            reason: null | string;
            note: null | string;
        };
        /** @description A note that also lands on the HubSpot record. */
        ConfirmRequest: {
            note: null | string;
        };
        /**
         * @description Where a cycle stands.
         * @enum {unknown}
         */
        CycleStatus: "draft" | "active" | "ended";
        /** @description A cycle as people see it. */
        CycleView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description The last day, included.
             */
            endsOn: string;
            status: components["schemas"]["CycleStatus"];
            /**
             * Format: int32
             * @description Whole days after today, 0 on the last day; null unless active.
             */
            daysLeft: null | number;
            /** Format: int32 */
            targetPoints: null | number;
        };
        /** @description Words of the first record, as they stand there. */
        EvidenceQuote: {
            /** @description The HubSpot property that holds them. */
            property: string;
            /**
             * Format: int32
             * @description Where they begin in its text, counted in UTF-16 characters from 0.
             */
            start: number;
            /** @description The words themselves. */
            text: string;
            /** @description Who said them: `customer` or `us`; null where nobody can tell. */
            speaker: null | string;
            /** @description The version of the rules that found them. */
            foundBy: string;
        };
        /** @description A HubSpot record that proves a firing. */
        EvidenceRecord: {
            object: string;
            id: string;
            title: string;
            /**
             * Format: date-time
             * @description When an activity took place; null for everything else.
             */
            at: null | string;
            /** @description Who of the customer took part, with their roles where they are known. */
            people: string[];
        };
        /** @description What proves it: a property's change, old → new, when and by whom; and the records that it rests on. */
        EvidenceView: {
            /** @description `property`, `time`, or the first record's kind: `meeting`, `deal`, `contact`, … */
            kind: string;
            property: string;
            label: string;
            old: null | string;
            new: null | string;
            /** Format: date-time */
            at: string;
            by: null | string;
            source: null | string;
            records: components["schemas"]["EvidenceRecord"][];
            quote: null | components["schemas"]["EvidenceQuote"];
        };
        /**
         * @description What happened.
         * @enum {unknown}
         */
        HistoryKind: "won" | "undone" | "ignored" | "snoozed" | "pitched" | "lost" | "implemented";
        /** @description One thing that happened at the account. */
        HistoryLine: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            kind: components["schemas"]["HistoryKind"];
            driver: string;
            /**
             * Format: int32
             * @description Points booked by it, 0 where it books none.
             */
            points: number;
            by: null | string;
            /** Format: uuid */
            impactId: null | string;
            /** Format: uuid */
            suggestionId: null | string;
            canUndo: boolean;
            note: null | string;
            late: boolean;
        };
        /** @description Whether the account counts as impacted in the active cycle, and from how many points it does. */
        ImpactedView: {
            reached: boolean;
            /** Format: int32 */
            neededPoints: number;
        };
        /**
         * @description How far one impact has come.
         * @enum {unknown}
         */
        ImpactStatus: "none" | "pitched" | "won" | "lost" | "implemented";
        /** @description Why a suggestion is wrong, in the person's words; at most 500 characters. */
        MarkIncorrectRequest: {
            reason: null | string;
        };
        /** @description A person by id and name. */
        PersonRef: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ProblemDetails: {
            type?: null | string;
            title?: null | string;
            /** Format: int32 */
            status?: null | number;
            detail?: null | string;
            instance?: null | string;
        };
        /** @description A link that signs in once. */
        SignInLink: {
            url: string;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description Where in the console the link leads. */
        SignInRequest: {
            path: string;
        };
        /** @description For how many days to put it aside, 1 to 365; null means the portal's setting (10). */
        SnoozeRequest: {
            /** Format: int32 */
            days: null | number;
        };
        /** @description The driver that a suggestion is about. */
        SuggestedDriver: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int32 */
            points: number;
            area: string;
        };
        /**
         * @description Where a suggestion stands.
         * @enum {unknown}
         */
        SuggestionStatus: "pending" | "snoozed" | "confirmed" | "ignored" | "expired";
        /**
         * @description What happens when a transition fires.
         * @enum {unknown}
         */
        TransitionMode: "off" | "suggest" | "automatic";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ReadCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hubSpotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ReadCardSuggestions: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                hubSpotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardSuggestions"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ReadCardDrivers: {
        parameters: {
            query?: {
                area?: string;
                search?: string;
            };
            header?: never;
            path: {
                hubSpotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDrivers"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ConfirmSuggestionOnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hubSpotId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    MarkSuggestionIncorrectOnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hubSpotId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkIncorrectRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SnoozeSuggestionOnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hubSpotId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    UndoSuggestionOnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hubSpotId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ChangeDriverOnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hubSpotId: string;
                driverId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDriverRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    UndoWinOnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hubSpotId: string;
                impactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignInFromCard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInLink"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
}
