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
    "/card/v1/suggestions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Books the driver's points, dated when the evidence happened. 409 when already settled, already won in that period, or no cycle is active. */
        post: operations["ConfirmSuggestionOnCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card/v1/suggestions/{id}/incorrect": {
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
    "/card/v1/suggestions/{id}/snooze": {
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
    "/card/v1/suggestions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the last decision back. Points of a confirmed one are booked back, unless their cycle has ended (409 points.cycle_ended). */
        post: operations["UndoSuggestionOnCard"];
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
        /** @description All that the account page and the card show. */
        AccountView: {
            /** Format: uuid */
            id: string;
            hubSpotId: string;
            hubSpotUrl: string;
            name: string;
            domain: null | string;
            csm: null | components["schemas"]["PersonRef"];
            segment: null | string;
            /** @description Whether the reader may confirm, snooze, undo and win here. */
            canAct: boolean;
            cycle: null | components["schemas"]["CycleView"];
            points: components["schemas"]["AccountPoints"];
            impacted: components["schemas"]["ImpactedView"];
            /** @description What waits, certain ones first, then the newest. */
            suggestions: components["schemas"]["SuggestionView"][];
            areas: components["schemas"]["AreaView"][];
            history: components["schemas"]["HistoryLine"][];
        };
        /** @description An area with its drivers as they stand at the account. */
        AreaView: {
            /** Format: uuid */
            id: string;
            name: string;
            colour: string;
            /**
             * Format: int32
             * @description How many of them are won in their current window.
             */
            won: number;
            drivers: components["schemas"]["DriverRow"][];
        };
        /**
         * @description How often an account may win a driver.
         * @enum {unknown}
         */
        Cadence: "once" | "everyMonth" | "everyQuarter" | "everyYear" | "triggerBased";
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
        /** @description The suggestion as it stands now, and its account's points. */
        DecidedSuggestion: {
            suggestion: components["schemas"]["SuggestionView"];
            points: components["schemas"]["AccountPoints"];
        };
        /** @description A driver as it stands at the account in its current window. */
        DriverRow: {
            /** Format: uuid */
            id: string;
            name: string;
            definition: string;
            /** Format: int32 */
            points: number;
            cadence: components["schemas"]["Cadence"];
            status: components["schemas"]["ImpactStatus"];
            /**
             * Format: uuid
             * @description What to undo; null where nothing happened.
             */
            impactId: null | string;
            /** Format: date-time */
            statusAt: null | string;
            /**
             * Format: date
             * @description When it can be won again; null where it can be won now or never again.
             */
            nextAvailableOn: null | string;
            transition: null | components["schemas"]["DriverTransition"];
        };
        /** @description How the driver moves by itself. */
        DriverTransition: {
            type: components["schemas"]["TransitionType"];
            mode: components["schemas"]["TransitionMode"];
            condition: null | string;
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
        /** @description One thing that happened at the account. */
        HistoryLine: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @description `won`, `undone`, `ignored` or `snoozed`. */
            kind: string;
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
        /** @description A suggestion as people see it. */
        SuggestionView: {
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
        };
        /**
         * @description What happens when a transition fires.
         * @enum {unknown}
         */
        TransitionMode: "off" | "suggest" | "automatic";
        /**
         * @description What moves a driver's status by itself.
         * @enum {unknown}
         */
        TransitionType: "none" | "time" | "property" | "contextual";
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
                    "application/json": components["schemas"]["AccountView"];
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
                    "application/json": components["schemas"]["DecidedSuggestion"];
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
                    "application/json": components["schemas"]["DecidedSuggestion"];
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
                    "application/json": components["schemas"]["DecidedSuggestion"];
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
                    "application/json": components["schemas"]["DecidedSuggestion"];
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
}
