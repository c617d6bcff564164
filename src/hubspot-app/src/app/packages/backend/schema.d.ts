export interface paths {
    "/card/v1/companies/{hubSpotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that the card shows of a company of the signed portal. One that is new to us is fetched from HubSpot on the spot. */
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
        /** The next suggestions after the last one shown. */
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
        /** The drivers of an area, or those whose name or definition holds some words; at most 100. */
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
        /** Books the driver's points, dated when the evidence happened. Answers the card as it then stands; a repeated requestId changes nothing. */
        post: operations["ConfirmOnCard"];
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
        /** The same evidence never comes back. Answers the card as it then stands; a repeated requestId changes nothing. */
        post: operations["MarkIncorrectOnCard"];
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
        /** Puts the suggestion aside; it comes back by itself. Answers the card as it then stands; a repeated requestId changes nothing. */
        post: operations["SnoozeOnCard"];
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
        /** Takes the last decision back, its points too. Answers the card as it then stands; a repeated requestId changes nothing. */
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
        /** Pitched, won, lost, implemented, or back. 409 impacts.changed tells what somebody else did meanwhile. Answers the card as it then stands; a repeated requestId changes nothing. */
        post: operations["ChangeStatusOnCard"];
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
        /** Takes the last step of an impact back, its points too. 409 once their cycle has ended. Answers the card as it then stands; a repeated requestId changes nothing. */
        post: operations["UndoImpactOnCard"];
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
        /** A link into the console for the person who asks; it works once, within a minute. */
        post: operations["SignInFromCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the connection of the signed portal fares, and what the signed person may do. */
        get: operations["ReadCardSettings"];
        put?: never;
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
            /** @description HubSpot's lifecycle stage as people call it. */
            lifecycle: null | string;
            /** @description Whether that stage is a customer's; null where HubSpot does not tell. */
            isCustomer: null | boolean;
        };
        /** @description An area. */
        CardArea: {
            /** Format: uuid */
            id: string;
            name: string;
            colour: string;
            /**
             * Format: int32
             * @description How many drivers it has for this account.
             */
            drivers: number;
            /** Format: int32 */
            won: number;
            /** Format: int32 */
            pitched: number;
            /** @description They themselves; null where there are too many to be listed unasked. */
            rows: null | components["schemas"]["CardDriver"][];
        };
        /** @description What moves a driver by itself. */
        CardAutomation: {
            mode: components["schemas"]["TransitionMode"];
            /** @description The rule read aloud. */
            words: string;
        };
        /** @description A confirmation. */
        CardConfirm: {
            /** @description Names the act, at most 100 characters: however often it is sent, it is done once. */
            requestId: string;
            /** @description What happened, at most 2,000 characters; it also lands in a note on the HubSpot company. */
            note: null | string;
        };
        /** @description A driver as it stands at the account. */
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
             * @description To be named when the status is changed; 0 where nothing has happened.
             */
            version: number;
            /** Format: date-time */
            statusAt: null | string;
            /** @description Who took the last step. */
            by: null | string;
            /** @description Their words about it. */
            note: null | string;
            /**
             * Format: date
             * @description When it can be won again; null where it can be won now or never again.
             */
            nextAvailableOn: null | string;
            /** @description Whether the reader may take the last step back. */
            canUndo: boolean;
            automation: null | components["schemas"]["CardAutomation"];
            /** @description Where the team explains how to win it. */
            guide: null | string;
            /** @description False where the active cycle leaves it out: it can't be won there. */
            counts: boolean;
        };
        /** @description Some drivers. */
        CardDrivers: {
            items: components["schemas"]["CardDriver"][];
            more: boolean;
        };
        /** @description Why a suggestion is wrong, in the person's words; at most 500 characters. */
        CardIncorrect: {
            /** @description Names the act. */
            requestId: string;
            reason: null | string;
        };
        /** @description A driver to go for. */
        CardNext: {
            /** Format: uuid */
            driverId: string;
            name: string;
            /** Format: int32 */
            points: number;
            /** @description Why this one, in words. */
            why: string;
        };
        /** @description What the app's settings page in HubSpot tells. */
        CardSettings: {
            /** @description How the connection to HubSpot fares. */
            connection: components["schemas"]["ConnectionView"];
            /** @description The name of the person who looks. */
            you: string;
            /** @description What they may do. */
            role: components["schemas"]["Role"];
        };
        /** @description How far the portal is set up. */
        CardSetUp: {
            /**
             * Format: int32
             * @description How many transitions look for impact.
             */
            transitionsOn: number;
            /** @description Who can set more up, at most three names. */
            admins: string[];
        };
        /** @description For how many days to put it aside, 1 to 365; null means the portal's setting (10). */
        CardSnooze: {
            /** @description Names the act. */
            requestId: string;
            /** Format: int32 */
            days: null | number;
        };
        /** @description A step of a driver at the company; see ChangeStatusRequest. */
        CardStep: {
            /** @description Names the act. */
            requestId: string;
            /** @description What it becomes; `none` takes the last step back. */
            status: components["schemas"]["ImpactStatus"];
            /**
             * Format: int32
             * @description The version that the person saw.
             */
            version: number;
            /** @description Why it was lost, at most 200 characters; needed for `lost`. */
            reason: null | string;
            /** @description What happened, at most 2,000 characters; it also lands in a note on the HubSpot company. */
            note: null | string;
        };
        /** @description Further suggestions. */
        CardSuggestions: {
            items: components["schemas"]["SuggestionView"][];
            more: boolean;
        };
        /** @description How far what the card shows can be trusted to be HubSpot's state of now. */
        CardSync: {
            /** @description `current`, `importing`, `delayed` (no look at HubSpot succeeded for a quarter of an hour) or `disconnected`. */
            state: string;
            /**
             * Format: date-time
             * @description The last look that succeeded; null before the first.
             */
            lastSuccessAt: null | string;
        };
        /** @description Takes something back. */
        CardUndo: {
            /** @description Names the act. */
            requestId: string;
        };
        /** @description All that the card shows of a company, in at most 30 KB. */
        CardView: {
            account: components["schemas"]["CardAccount"];
            /** @description Whether the reader may decide and take steps here. */
            canAct: boolean;
            /**
             * Format: date-time
             * @description The server's time of this answer.
             */
            readAt: string;
            sync: components["schemas"]["CardSync"];
            cycle: null | components["schemas"]["CycleView"];
            points: components["schemas"]["AccountPoints"];
            impacted: components["schemas"]["ImpactedView"];
            /** @description What can still be won at this account in the active cycle. */
            winnable: components["schemas"]["CardWinnable"];
            /** @description What to go for next, at most three. */
            bestNext: components["schemas"]["CardNext"][];
            setUp: components["schemas"]["CardSetUp"];
            /**
             * Format: int32
             * @description For how many days a snooze lasts unless the person says otherwise.
             */
            snoozeDays: number;
            /**
             * Format: int32
             * @description How many suggestions wait for somebody, listed or not.
             */
            waiting: number;
            /** @description The surest first, then the newest; what the reader decided in the last ten minutes stays in its place. */
            suggestions: components["schemas"]["SuggestionView"][];
            /** @description Whether there are more than are listed. */
            moreSuggestions: boolean;
            areas: components["schemas"]["CardArea"][];
            /** @description The newest lines. */
            history: components["schemas"]["HistoryLine"][];
        };
        /** @description What is still to be won. */
        CardWinnable: {
            /** Format: int32 */
            points: number;
            /** Format: int32 */
            drivers: number;
        };
        /** @description How the connection to HubSpot fares. */
        ConnectionView: {
            /** @description `connected`, `importing`, `degraded` (something is in trouble or soon will be; we keep trying) or `disconnected`. */
            state: string;
            /** @description The state in words. */
            headline: string;
            /** @description What to do; null where nothing is to be done. */
            action: null | string;
            /** @description Where an admin connects again; null unless that helps. */
            reconnectUrl: null | string;
            objects: components["schemas"]["ObjectSync"][];
            /** @description Permissions that HubSpot's admin could have given and did not. */
            missingScopes: components["schemas"]["MissingScope"][];
            /** @description What is used of HubSpot's allowances; none before the first request. */
            budgets: components["schemas"]["RequestBudget"][];
            webhooks: components["schemas"]["WebhookHealth"];
            database: components["schemas"]["DatabaseHealth"];
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
             * @description Days left, today included: 1 on the last day, 0 once that is over and nobody has ended the cycle yet; null unless active.
             */
            daysLeft: null | number;
            /** Format: int32 */
            targetPoints: null | number;
            /** Format: int32 */
            targetAccounts: null | number;
        };
        /** @description Whether the database answers. */
        DatabaseHealth: {
            ok: boolean;
            message: string;
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
            /** @description The version of the rules that found them; the model and the number of its prompt where a language model did. */
            foundBy: string;
            /** @description Why the rules decided where a language model should have, in words; null where nothing stood in for anything. */
            instead?: null | string;
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
            /** @description What was found while the suggestion waited, in the order in which it happened; one decision counts for all of it. At most nine. */
            further: components["schemas"]["FurtherEvidenceView"][];
            /**
             * Format: int32
             * @description How much was found while it waited, with what is not shown.
             */
            furtherCount: number;
        };
        /** @description What else proves it, found while the suggestion waited; as the evidence itself, and: */
        FurtherEvidenceView: {
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
            /** @description Why it proves the driver, in words. */
            explanation: string;
            /** @description How sure, in words: certain, likely or worth a look. */
            confidence: string;
            /** @description Whether the suggestion is as sure as it is because of this. */
            madeSurer: boolean;
            /** @description The page in HubSpot of its record; null where that is the company itself. */
            recordUrl: null | string;
        };
        /** @description One thing that happened at the account. */
        HistoryLine: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @description On the timeline also `detected`, `confirmed`, `expired`, `corrected` and `merged`; else `won`, `pitched`, `lost`, `implemented`, `inPlace`, `undone`, `ignored` or `snoozed`. */
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
            /**
             * Format: date-time
             * @description When what was won or detected happened, which may be long before it was booked or found; null of anything else.
             */
            occurredAt: null | string;
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
        ImpactStatus: "none" | "pitched" | "won" | "lost" | "implemented" | "inPlace";
        /** @description A permission that HubSpot's admin did not give, and what it costs. */
        MissingScope: {
            /** @description HubSpot's name of it. */
            scope: string;
            /** @description What does not work without it, in words. */
            costs: string;
            /** @description The drivers that can't be detected without it. */
            drivers: string[];
        };
        /** @description How far the mirror of one kind of object has come. */
        ObjectSync: {
            object: string;
            label: string;
            state: string;
            /** Format: int32 */
            imported: number;
            /** Format: int32 */
            total: null | number;
            /** Format: date-time */
            lastSuccessAt: null | string;
            /**
             * Format: double
             * @description Seconds since the last successful look; null before the first.
             */
            lagSeconds: null | number;
            lastError: null | string;
        };
        /** @description A person by id and name. */
        PersonRef: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description What went wrong and what to do (RFC 9457). Some problems say more, under further names. */
        ProblemDetails: {
            /** @description `urn:impactpilot:` and the code. */
            type: string;
            /** @description The family that it belongs to. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What is wrong and what to do, in words for a person. */
            detail?: string;
            /** @description Stable: what programs go by. */
            code: string;
            /** @description Which property of the body it is about, where it is about one. */
            field?: string;
            /** @description Where several things are wrong: what, by property (`request.invalid`), or one by one (conditions). */
            errors?: unknown;
            /** @description What to tell us where it stays so. */
            traceId?: string;
        };
        /** @description What we have used of the requests that HubSpot allows us in this portal. */
        RequestBudget: {
            /** @description `burst` for all requests but searches, `search` for these. */
            lane: string;
            /**
             * Format: int32
             * @description Requests in the last Seconds.
             */
            used: number;
            /**
             * Format: int32
             * @description How many we allow ourselves in that time, a little less than HubSpot does.
             */
            allowed: number;
            /** Format: double */
            seconds: number;
            /**
             * Format: date-time
             * @description Until then nobody asks: HubSpot refused, or the rest of the day is left to the portal's other apps.
             */
            heldUntil: null | string;
        };
        /**
         * @description What a person may do; each role includes the one before it.
         * @enum {unknown}
         */
        Role: "csm" | "manager" | "admin";
        /** @description A link that signs the person who asked in, once. */
        SignInOnceLink: {
            /** @description Where it leads. */
            url: string;
            /**
             * Format: date-time
             * @description One minute after it was asked for.
             */
            expiresAt: string;
        };
        /** @description Asks for a way into the console. */
        SignInOnceRequest: {
            /** @description Names the request, at most 100 characters. */
            requestId: string;
            /** @description The console's page, such as `/accounts/…`; at most 500 characters. */
            path: string;
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
            /** @description Who decided it; null while it waits. */
            settledBy: null | string;
            /** @description The driver that it was confirmed as, where that is another one. */
            confirmedAs: null | string;
            /** @description The page in HubSpot of the record that the evidence rests on; null where that is the company itself. */
            recordUrl: null | string;
        };
        /**
         * @description What happens when a transition fires.
         * @enum {unknown}
         */
        TransitionMode: "off" | "suggest" | "automatic";
        /** @description How HubSpot's webhooks fare. */
        WebhookHealth: {
            /**
             * Format: int32
             * @description Records that are still to be read again.
             */
            waiting: number;
            /**
             * Format: double
             * @description For how long the oldest of them has waited; null where none waits.
             */
            oldestWaitingSeconds: null | number;
            /**
             * Format: double
             * @description Seconds from the last followed change in HubSpot until it was in the mirror; null before the first.
             */
            lastLagSeconds: null | number;
            /**
             * Format: int32
             * @description Events that led nowhere and wait for an admin.
             */
            deadLetters: number;
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
    ReadCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the HubSpot company. */
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
            /** @description Bad Request: `accounts.bad_id`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized: `card.refused`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden: `accounts.hidden`, `card.not_a_user`, `card.not_connected`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `accounts.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Internal Server Error: `unexpected`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable: `card.hubspot_unreachable`, `database.unavailable`. */
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
            query: {
                /** @description The last suggestion that is shown. */
                after: string;
            };
            header?: never;
            path: {
                /** @description The id of the HubSpot company. */
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
            /** @description Bad Request: `accounts.bad_id`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized: `card.refused`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden: `accounts.hidden`, `card.not_a_user`, `card.not_connected`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `accounts.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Internal Server Error: `unexpected`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable: `card.hubspot_unreachable`, `database.unavailable`. */
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
    ReadCardDrivers: {
        parameters: {
            query?: {
                /** @description Only the drivers of this area. */
                area?: string;
                /** @description Only those whose name or definition holds these words. */
                search?: string;
            };
            header?: never;
            path: {
                /** @description The id of the HubSpot company. */
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
            /** @description Bad Request: `accounts.bad_id`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized: `card.refused`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden: `accounts.hidden`, `card.not_a_user`, `card.not_connected`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `accounts.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Internal Server Error: `unexpected`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable: `card.hubspot_unreachable`, `database.unavailable`. */
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
    ConfirmOnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the HubSpot company. */
                hubSpotId: string;
                /** @description The id of the suggestion. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardConfirm"];
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
            /** @description Bad Request: `points.csm_not_found`, `points.occurred_in_future`, `request.invalid`, `request.unreadable`, `suggestions.driver_not_found`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized: `card.refused`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `card.not_a_user`, `card.not_connected`, `suggestions.earner_forbidden`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `accounts.not_found`, `suggestions.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `points.already_won`, `points.cycle_ended`, `points.driver_archived`, `points.driver_left_out`, `points.in_place`, `points.no_active_cycle`, `suggestions.already_settled`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Internal Server Error: `unexpected`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable: `database.unavailable`. */
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
    MarkIncorrectOnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the HubSpot company. */
                hubSpotId: string;
                /** @description The id of the suggestion. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardIncorrect"];
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
            /** @description Bad Request: `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized: `card.refused`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `card.not_a_user`, `card.not_connected`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `accounts.not_found`, `suggestions.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `suggestions.already_settled`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Internal Server Error: `unexpected`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable: `database.unavailable`. */
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
    SnoozeOnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the HubSpot company. */
                hubSpotId: string;
                /** @description The id of the suggestion. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardSnooze"];
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
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `suggestions.snooze.days`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized: `card.refused`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `card.not_a_user`, `card.not_connected`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `accounts.not_found`, `suggestions.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `suggestions.already_settled`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Internal Server Error: `unexpected`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable: `database.unavailable`. */
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
    UndoSuggestionOnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the HubSpot company. */
                hubSpotId: string;
                /** @description The id of the suggestion. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardUndo"];
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
            /** @description Bad Request: `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized: `card.refused`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `card.not_a_user`, `card.not_connected`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `accounts.not_found`, `suggestions.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `impacts.nothing_to_undo`, `points.already_reversed`, `points.cycle_ended`, `points.not_won`, `suggestions.already_settled`, `suggestions.expired`, `suggestions.nothing_to_undo`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Internal Server Error: `unexpected`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable: `database.unavailable`. */
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
    ChangeStatusOnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the HubSpot company. */
                hubSpotId: string;
                /** @description The id of the driver. */
                driverId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardStep"];
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
            /** @description Bad Request: `impacts.reason_needed`, `points.occurred_in_future`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized: `card.refused`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `card.not_a_user`, `card.not_connected`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `accounts.not_found`, `drivers.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `impacts.changed`, `impacts.every_occasion`, `impacts.not_possible`, `impacts.nothing_to_undo`, `points.already_reversed`, `points.already_won`, `points.cycle_ended`, `points.driver_archived`, `points.driver_left_out`, `points.in_place`, `points.no_active_cycle`, `points.not_won`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Internal Server Error: `unexpected`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable: `database.unavailable`. */
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
    UndoImpactOnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the HubSpot company. */
                hubSpotId: string;
                /** @description The id of the impact. */
                impactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardUndo"];
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
            /** @description Bad Request: `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized: `card.refused`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `card.not_a_user`, `card.not_connected`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `accounts.not_found`, `impacts.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `impacts.nothing_to_undo`, `points.already_reversed`, `points.cycle_ended`, `points.not_won`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Internal Server Error: `unexpected`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable: `database.unavailable`. */
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
    SignInFromCard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInOnceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInOnceLink"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized: `card.refused`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden: `card.not_a_user`, `card.not_connected`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Internal Server Error: `unexpected`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable: `database.unavailable`. */
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
    ReadCardSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                    "application/json": components["schemas"]["CardSettings"];
                };
            };
            /** @description Unauthorized: `card.refused`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden: `card.not_a_user`, `card.not_connected`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Internal Server Error: `unexpected`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable: `database.unavailable`. */
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
}
