export interface paths {
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events named change: what changed in this portal, as it happens. To who sees own accounts only no account is named. */
        get: operations["Events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of this browser. */
        post: operations["SignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The portal's API tokens, the newest first, without their secrets. Admins only; no token may. */
        get: operations["ListTokens"];
        put?: never;
        /** Makes an API token that acts in the name of the admin who asks. Its secret is in this answer only. Admins only; no token may. */
        post: operations["CreateToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes an API token at once and for good. Admins only; no token may. */
        post: operations["RevokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The notices of the person who asks, the newest first. */
        get: operations["ListNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks notices of the person who asks as read: some, or all. */
        post: operations["ReadNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which notices reach the person who asks, and when. */
        get: operations["GetNoticePreferences"];
        /** Chooses which notices reach the person who asks, and when. Needs If-Match with the version that was read. */
        put: operations["ChangeNoticePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reader's own views of the list of accounts and those that others share, by name. */
        get: operations["ListSavedViews"];
        put?: never;
        /** Keeps a view under a name; at most 50 of one's own. */
        post: operations["CreateSavedView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a view of one's own; needs If-Match with the version that was read. */
        put: operations["ChangeSavedView"];
        post?: never;
        /** Deletes a view of one's own; needs If-Match with the version that was read. */
        delete: operations["DeleteSavedView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/covers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who covers for whom, now and later, and who could. Past covers are in the audit log. */
        get: operations["ListCovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/covers/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says who covers for a person and when; what was said before no longer holds. For oneself; managers and admins for anybody. Needs If-Match with the version that was read where there is a cover already. */
        put: operations["SetCover"];
        post?: never;
        /** Nobody covers for the person any longer. Needs If-Match with the version that was read. */
        delete: operations["EndCover"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the portal is on the way to its first win: each step with its state and what it waits for. */
        get: operations["GetSetup"];
        /** Sets steps of the checklist aside, dismisses it or brings it back. Needs If-Match with the version that was read. Admins only. */
        put: operations["ChangeSetup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. 401 when nobody is. */
        get: operations["GetSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaderboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The standing of a cycle, by person and by team; without one, of the active cycle. An ended cycle answers as it ended. CSMs see of others what the portal's privacy shows. */
        get: operations["GetLeaderboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaderboard/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A cycle's board as UTF-8 CSV: by people (where nothing is said), teams, area, driver, segment or account; without a cycle, of the active one. CSMs see of others what the portal's privacy shows. Cells that begin like a formula are made text. */
        get: operations["ExportLeaderboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaderboard/cuts/{by}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A cycle's points by area, driver, segment or account, of everybody or of one person; without a cycle, of the active one. Segments are those of today. */
        get: operations["GetLeaderboardCut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaderboard/value-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A cycle's points by area and segment, and how many of a segment's accounts each area reached. Segments are those of today. */
        get: operations["GetValueMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conditions/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The properties and aliases that conditions can name, with types and choices: what a rule builder offers. Managers and admins. */
        get: operations["ListConditionNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transitions/{id}/firings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a transition found, what people made of it and how precise it is, the newest first and a page at a time. Managers and admins. */
        get: operations["ListFirings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transitions/{id}/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people made of a transition's findings in texts, and what was learnt from it: precision and recall with intervals, the threshold and why, examples, and whether automatic mode is earned. Managers and admins. */
        get: operations["GetLessons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The state of the HubSpot connection in words, with progress and the last error of each object. */
        get: operations["GetConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts with their points and what waits there, a page at a time. */
        get: operations["ListAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same accounts in the same order as UTF-8 CSV; times are UTC. Cells that begin like a formula are made text. */
        get: operations["ExportAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The segments that accounts have, by name; at most 200. */
        get: operations["ListSegments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account with its points, what was detected, its drivers by area and its recent history; of one that HubSpot merged, the account that it became part of. */
        get: operations["GetAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened at an account, the newest first and a page at a time: wins and corrections, steps, what was detected and what became of it, merges. */
        get: operations["GetTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contacts of an account with their roles and what those were told from, those with a role first; at most 200. */
        get: operations["ListContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was detected at all the accounts that the reader may act on, a page at a time. */
        get: operations["ListSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many suggestions wait at the accounts that the reader may act on; whose is all or mine. */
        get: operations["CountSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A suggestion with its evidence, waiting or decided, for whoever may read its account. */
        get: operations["GetSuggestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text that the evidence's quote stands in; with record, such as email:123, the one of the further evidence that rests on that record. 404 suggestions.no_text where there is no quote, or its record is gone or says something else now. */
        get: operations["ReadSuggestionText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines of the points ledger, the one booked last first, a page at a time, with what all of them add up to. CSMs see those that the portal's privacy shows. */
        get: operations["ListLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same lines as UTF-8 CSV, at most 100,000; times are UTC. Cells that begin like a formula are made text. */
        get: operations["ExportLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conditions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a condition against the portal's properties and aliases; changes nothing. */
        post: operations["CheckCondition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conditions/write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes the tree of a condition as text; reading the text gives the same tree. Changes nothing. */
        post: operations["WriteCondition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conditions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which accounts the condition holds for now, page by page; changes nothing. Managers and admins. */
        post: operations["PreviewCondition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conditions/back-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the condition would have fired for in the last days, with dates and values, page by page; changes nothing. Managers and admins. */
        post: operations["BackTestCondition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conditions/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Why the condition holds or not for one account, down to the values read; changes nothing. Managers and admins. */
        post: operations["ExplainCondition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transitions/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Why a transition, as it is saved, fired at an account or not: what stands in the way, in order, and its condition down to the values read; changes nothing. Managers and admins. */
        post: operations["ExplainTransition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Books the driver's points, dated when the evidence happened; with a body as another driver, at another time or for somebody else. 409 when already settled, already won in that period, no cycle is active, or the chosen day lies in a cycle that has ended. */
        post: operations["ConfirmSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/{id}/incorrect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismisses the finding; the same evidence never comes back. */
        post: operations["MarkSuggestionIncorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts it aside; it comes back after exactly that many days of 24 hours. */
        post: operations["SnoozeSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the last decision back. Points of a confirmed one are booked back, unless their cycle has ended (409 points.cycle_ended). */
        post: operations["UndoSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/drivers/{driverId}/win": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a driver as won by hand and expires its suggestions for that period. It counts in the active cycle; 409 for another day than today that lies in a cycle that has ended. */
        post: operations["WinDriver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/impacts/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the last step back; a win by an opposite line, and what it settled is pending again. 409 once its cycle has ended. */
        post: operations["UndoImpact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/drivers/{driverId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A further step of a driver at an account: pitched, won, lost, implemented, in place from before, or back. 409 impacts.changed tells what somebody else did meanwhile. */
        post: operations["ChangeStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corrects what a win earned, whom it counts for or who shares in its points, by the opposites of its lines and those in their place, all with the reason. Admins only; 409 once its cycle has ended, and for a line that is no longer in force or only a share. */
        post: operations["CorrectLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether an account is marked as pooled: what is won there counts for nobody. */
        get: operations["GetAccountPool"];
        /** Marks an account as pooled, or takes the mark back. Wins from then on count for the pool; those before keep their earner. Managers and admins only. */
        put: operations["PoolAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Areas and drivers with their transitions. */
        get: operations["GetCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The built-in library by area, with what the portal has of it already. */
        get: operations["ListLibrary"];
        put?: never;
        /** Adds drivers of the library with their transitions switched off; those that the portal has stay as they are. Admins only. */
        post: operations["PickFromLibrary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports a sheet of drivers, sent as CSV; with dryRun=true it only tells what it would do. If-Match with the plan of that answer carries out that plan or nothing. Admins only. */
        post: operations["ImportDrivers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last 20 imports, the newest first. Admins only. */
        get: operations["ListImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/imports/{id}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an import back, but for drivers that somebody changed since. Admins only. */
        post: operations["RevertImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The drivers that are not archived, as UTF-8 CSV with the headings of an import. Cells that begin like a formula are made text. */
        get: operations["ExportDrivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a transition's condition, prompt and mode. Switching on, or a new condition or prompt, sets the baseline: what already holds never fires. Automatic mode has to be earned by a prompt: people must have confirmed nearly all of what it found. Admins only; needs If-Match with the version that was read. */
        put: operations["ChangeTransition"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transitions/{id}/lessons/examples/{suggestion}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Takes a sentence away from what the detector goes by, or gives it back. The decision on it still counts. Admins only. */
        put: operations["KeepExample"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transitions/{id}/lessons/since": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says from when on people's decisions count for a transition: from now on, which forgets what was learnt, or from an earlier instant, which takes that back. Automatic mode that rested on them is withdrawn. Admins only; needs If-Match with the transition's version. */
        put: operations["ForgetLessons"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new area behind the others. Admins only. */
        post: operations["CreateArea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/areas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes an area's name, colour and journey phase; booked points keep the name they were booked with. Admins only; needs If-Match with the version that was read. */
        put: operations["ChangeArea"];
        post?: never;
        /** Deletes an area that has no drivers, archived ones included. Admins only; needs If-Match with the version that was read. */
        delete: operations["DeleteArea"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/areas/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts the areas in order. 409 where the list is not of all areas: somebody added or removed one meanwhile. Admins only. */
        put: operations["OrderAreas"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/areas/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves an area's drivers behind those of another one and deletes the emptied area. 409 names the drivers whose names the other area has already. Admins only; needs If-Match with the version that was read. */
        post: operations["MergeAreas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/areas/{id}/drivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts an area's drivers in order and moves drivers of other areas among them. 409 where the list lacks a driver of the area: somebody added one meanwhile. Admins only. */
        put: operations["OrderDrivers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/drivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new driver behind the others of its area; its transition, if any, is off and has no rule yet. Admins only. */
        post: operations["CreateDriver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/drivers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a driver. What is booked keeps the points and names it was booked with. Admins only; needs If-Match with the version that was read. */
        put: operations["ChangeDriver"];
        post?: never;
        /** Deletes a driver that nobody has used. 409 says what hangs on it. Admins only; needs If-Match with the version that was read. */
        delete: operations["DeleteDriver"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/drivers/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A copy behind the others of the area, with the same rule switched off. Admins only; needs If-Match with the version that was read. */
        post: operations["DuplicateDriver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/drivers/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a driver out of use and switches its transition off; its history and points stay. What waits for a person expires, and comes back when the driver is restored. Admins only; needs If-Match with the version that was read. */
        post: operations["ArchiveDriver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/drivers/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an archived driver back into use; its transition stays off until somebody switches it on, and what waited for a person waits again. Admins only; needs If-Match with the version that was read. */
        post: operations["RestoreDriver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/drivers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what of a driver, and when; the newest first. Admins only. */
        get: operations["GetDriverHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/drivers/{id}/history/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a driver again what it was in an earlier version; that is a new version. Its transition stays as it is; where that version's area has gone, the driver stays in its present one. Admins only; needs If-Match with the version that was read. */
        post: operations["RestoreDriverVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The names in conditions that the portal maps to its properties, with the drivers that wait for them and guesses for those that do not read. Managers and admins. */
        get: operations["ListAliases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/aliases/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Maps a name to a property of the portal. If-Match names the version of the mapping that it replaces; without it there may be none yet. Rules that read something else now start over. Admins only. */
        put: operations["MapAlias"];
        post?: never;
        /** Takes a name's mapping back; rules that no longer read are paused. Needs If-Match with the version that was read. Admins only. */
        delete: operations["UnmapAlias"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules by which contacts get their roles, with for how many contacts each source decides and each role is found. Managers and admins. */
        get: operations["GetRoleRules"];
        /** Changes the rules by which contacts get their roles; rules that ask for roles start over. Needs If-Match with the version that was read. Admins only. */
        put: operations["ChangeRoleRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/roles/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What rules would make of the portal's contacts, before they are saved. Managers and admins. */
        post: operations["PreviewRoleRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The groups of people of ours, and those that conditions ask for and that there are not. Managers and admins. */
        get: operations["ListGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/groups/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes a group or changes who is in it; rules that ask for groups start over. If-Match names the version that it replaces; without it there may be no such group yet. Admins only. */
        put: operations["ChangeGroup"];
        post?: never;
        /** Deletes a group; rules that ask for groups start over. Needs If-Match with the version that was read. Admins only. */
        delete: operations["DeleteGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All cycles of the portal, the newest first. */
        get: operations["ListCycles"];
        put?: never;
        /** Prepares a cycle; it counts nothing until it is started. Cycles never overlap, drafts included. Admins only. */
        post: operations["DraftCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A cycle and what everybody aims at in it. CSMs see of others what the portal's privacy shows. */
        get: operations["GetCycle"];
        /** Changes a draft; of the active cycle its name and restart. Needs If-Match with the version that was read. Admins only. */
        put: operations["ChangeCycle"];
        post?: never;
        /** Deletes a draft with its targets. Needs If-Match with the version that was read. Admins only. */
        delete: operations["DeleteCycle"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first fiscal quarter, from today's on, without a cycle. */
        get: operations["ProposeCycle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces the targets of a draft or of the active cycle. Needs If-Match with the version that was read. Admins only. */
        put: operations["ChangeTargets"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/target-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Targets for every active CSM from their last three ended cycles, brought to this cycle's length and to full time. Managers and admins only. */
        get: operations["SuggestTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/drivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which drivers count in a cycle, and what each earned in the cycle before. */
        get: operations["GetCycleDrivers"];
        /** Chooses which drivers count in a draft or in the active cycle, by naming those that don't. What was won stays won. Needs If-Match with the cycle's version. Admins only. */
        put: operations["ChooseCycleDrivers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a draft the active cycle. Refused while another is active, after its last day, and before its first unless “early” is said. Admins only. */
        post: operations["StartCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/end-rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What ending the active cycle would freeze, settle and start now. Managers and admins only. */
        get: operations["RehearseEnd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the active cycle: its results stay as they are now, and its wins can't be undone any more. It can be opened again for 7 days. 409 where the rehearsal that is named is out of date. Admins only. */
        post: operations["EndCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the cycle that ended last again, within 7 days of its end and while nothing is booked in the next one. It no longer restarts automatically. Admins only. */
        post: operations["ReopenCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/impacted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many accounts have at least so many points in the cycle; without a number, by the definition in force. */
        get: operations["CountImpacted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/impacted-definition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets from how many points in a cycle an account is impacted. Needs If-Match with the number that was in force. Admins only. */
        put: operations["DefineImpacted"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All teams and who is in them. For managers and admins. */
        get: operations["ListTeams"];
        put?: never;
        /** A new team, with nobody in it yet. Admins only. */
        post: operations["CreateTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a team another name or lead. Admins only; needs If-Match with the version that was read. */
        put: operations["ChangeTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a team away in which nobody is. Admins only; needs If-Match with the version that was read. */
        post: operations["ArchiveTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a team back that was put away. Admins only; needs If-Match with the version that was read. */
        post: operations["RestoreTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Moves a person to another team, or out of one: nobody is in two. Boards of cycles that have not ended follow at once. Admins only. */
        put: operations["MovePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/hubspot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams that HubSpot has, and who would go where if they were taken over. Admins only. */
        get: operations["ListHubSpotTeams"];
        put?: never;
        /** Moves people into the teams that HubSpot has them in, and makes those that are not there yet: all or nobody. 412 where one of them, or their team in HubSpot, is another one meanwhile. Admins only. */
        post: operations["TakeOverTeams"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/hubspot/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back what taking HubSpot's teams over did: all of it or nothing. 412 where somebody is in another team meanwhile. Admins only. */
        post: operations["TakeTeamsBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaderboard/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What CSMs see of others on the board. */
        get: operations["GetBoardPrivacy"];
        /** Chooses what CSMs see of others: everything, no targets (ownTargets), or of people only the first three and oneself (ownAndTopThree). Managers and admins see all. Needs If-Match with the choice that was read. Admins only. */
        put: operations["ChangeBoardPrivacy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the portal, a page at a time: HubSpot's owners, and who signed in. For managers and admins. */
        get: operations["ListPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a person another role, deactivates or reactivates them. Admins only; needs If-Match with the version that was read. */
        put: operations["ChangePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a role wait for people's first sign-in, for 14 days; who is invited already gets the role and the days anew. Admins only. */
        post: operations["InvitePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an invitation back; the person may still come as a CSM, unless they are deactivated. Needs If-Match with the version that was read. Admins only. */
        delete: operations["RevokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, before and after, the newest first. Admins only. */
        get: operations["ListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connection/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uninstalls the app from the HubSpot portal and erases its tokens. Accounts, points and history stay, and go on when HubSpot is connected again. Admins only. */
        post: operations["DisconnectHubSpot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connection/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest 200 webhook events that led nowhere, with the reason. Admins only. */
        get: operations["ListDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connection/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads the event's records again. Admins only. */
        post: operations["RetryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connection/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Puts the event away for good. Admins only. */
        delete: operations["DiscardDeadLetter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connection/write-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether impact is written to HubSpot's companies, and how that fares. */
        get: operations["GetWriteBack"];
        /** Switches the write-back on or off, and removes our properties from HubSpot if asked to. Admins only. */
        put: operations["SwitchWriteBack"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing-webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The portal's outgoing webhooks and what they can be told of. Admins only. */
        get: operations["ListOutgoingWebhooks"];
        put?: never;
        /** Makes an outgoing webhook. Messages are signed as Standard Webhooks does, with the secret that is in this answer only. Admins only. */
        post: operations["CreateOutgoingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing-webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes an outgoing webhook, switches it on or off. Needs If-Match with the version that was read. Admins only. */
        put: operations["ChangeOutgoingWebhook"];
        post?: never;
        /** Deletes an outgoing webhook with its messages, for good. Needs If-Match with the version that was read. Admins only. */
        delete: operations["DeleteOutgoingWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing-webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an outgoing webhook a new secret; for 24 hours messages bear the signatures of both. Admins only. */
        post: operations["RotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing-webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an outgoing webhook was sent and what it answered, the newest first. Admins only. */
        get: operations["ListWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing-webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends an outgoing webhook a test, once, also where it is switched off. Admins only. */
        post: operations["TestOutgoingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing-webhooks/{id}/deliveries/{delivery}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message again, under the same webhook-id. Admins only. */
        post: operations["ResendWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The portal's channel in Slack or Teams, without its address. Admins only. */
        get: operations["GetNoticeChannel"];
        /** Sets the portal's channel in Slack or Teams and what is told there. Needs If-Match with the version that was read. Admins only. */
        put: operations["ChangeNoticeChannel"];
        post?: never;
        /** Takes the portal's channel away and forgets its address. Needs If-Match with the version that was read. Admins only. */
        delete: operations["RemoveNoticeChannel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/channel/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Posts a test to the portal's channel and says whether it was taken. Admins only. */
        post: operations["TestNoticeChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The portal's settings and what can be chosen. Admins only. */
        get: operations["GetSettings"];
        /** Changes the portal's settings as a whole. Needs If-Match with the version that was read. Admins only. */
        put: operations["ChangeSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What these settings would change, in words, one line for each that differs. Changes nothing. Admins only. */
        post: operations["PreviewSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/judge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether and how a language model judges, and what it costs. Admins only. */
        get: operations["GetJudge"];
        /** Sets whether and how a language model judges. Needs If-Match with the version that was read. Admins only. */
        put: operations["ChangeJudge"];
        post?: never;
        /** Switches the language model off and forgets its endpoint and key. Needs If-Match with the version that was read. Admins only. */
        delete: operations["ForgetJudge"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/judge/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What these settings mean, in words: which texts leave, to whom, and at what most. Changes nothing. Admins only. */
        post: operations["PreviewJudge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/detection/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What detection makes of a pasted text, driver by driver, with reasons. Keeps nothing of the text. Asking the language model costs as any question does. Admins only. */
        post: operations["TryDetection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/detection/back-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a prompt would have found in the mirrored texts of the last days, with quotes and confidence, the newest first and page by page. By the rules alone, without a language model; changes and keeps nothing. Admins only. */
        post: operations["BackTestDetection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
        /** @description A page of accounts. */
        AccountPage: {
            items: components["schemas"]["AccountRow"][];
            nextCursor: null | string;
            /**
             * Format: int32
             * @description How many match in all.
             */
            total: number;
        };
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
        /** @description One account in the list. */
        AccountRow: {
            /** Format: uuid */
            id: string;
            name: string;
            domain: null | string;
            csm: null | components["schemas"]["PersonRef"];
            segment: null | string;
            /** Format: int32 */
            pointsThisCycle: number;
            /** Format: int32 */
            pointsEver: number;
            /** Format: int32 */
            pending: number;
            impacted: boolean;
            /** Format: date-time */
            lastImpactAt: null | string;
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
            cover: null | components["schemas"]["CsmCover"];
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
        /**
         * @description On which accounts a CSM acts.
         * @enum {unknown}
         */
        ActingOn: "own" | "all";
        /**
         * @description The kinds of activity that people log in HubSpot.
         * @enum {unknown}
         */
        ActivityKind: "meeting" | "call" | "email" | "note" | "task";
        /** @description How far a walk over activities has come. */
        ActivityProgress: {
            /**
             * Format: int32
             * @description How many activities this request looked at.
             */
            looked: number;
            /**
             * Format: int32
             * @description How many there are in the days asked for.
             */
            total: number;
            /** @description Where the next request goes on; null once all were looked at. */
            next: null | string;
        };
        /** @description A property that a name may well stand for. */
        AliasGuess: {
            /** @description As an alias names it: `company.sso_enabled`. */
            target: string;
            label: string;
            type: components["schemas"]["PropertyType"];
            /**
             * Format: double
             * @description From 0.6 to 1: how alike the names are.
             */
            score: number;
            /** @description Why it is offered, in words. */
            reasons: string[];
        };
        /** @description A name of conditions that a portal maps to one of its properties, or has already. */
        AliasView: {
            /** @description As conditions write it, in full: `product.sso_enabled`. */
            name: string;
            /** @description What an admin mapped it to; null where nobody did. */
            target: null | string;
            /** @description The property that it stands for in the end; null while it does not read. */
            field: null | string;
            reads: boolean;
            /** @description Why it does not read; null where it does. */
            problem: null | string;
            /** @description The drivers that need it; those with a problem wait. */
            drivers: components["schemas"]["NameUser"][];
            /** @description At most three properties that it may stand for, the likeliest first; none where it reads. */
            guesses: components["schemas"]["AliasGuess"][];
            /** @description To be named in `If-Match` when the mapping is changed; null where there is none yet. */
            version: null | string;
        };
        /** @description What an area is. */
        AreaFields: {
            /** @description 1 to 120 characters; no other area of the portal has it. */
            name: string;
            /** @description As `#RRGGBB`. */
            colour: string;
            /** @description The phase of the customer's journey that it belongs to, at most 120 characters; null for none. */
            journeyPhase: null | string;
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
        /** @description One part of something that was changed. */
        AuditChange: {
            /** @description Its name, such as `points` or `transition.condition`. */
            field: string;
            /** @description What it was; null where there was nothing. */
            before: null | string;
            /** @description What it became; null where there is nothing any longer. */
            after: null | string;
        };
        /** @description Who did what to what. */
        AuditLine: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            by: null | components["schemas"]["NamedRef"];
            /** @description Such as `driver.changed`. */
            action: string;
            /** @description The name of what was changed, where it has one. */
            subject: null | string;
            account: null | components["schemas"]["NamedRef"];
            changes: components["schemas"]["AuditChange"][];
            /** @description From where: `console`, `card`, `transition`, … */
            origin: string;
        };
        /** @description A page of the audit log. */
        AuditPage: {
            items: components["schemas"]["AuditLine"][];
            /** Format: uuid */
            nextCursor: null | string;
        };
        /** @description Whether findings in texts may win by themselves. */
        AutomaticView: {
            /** @description True where enough was decided and nearly all of it confirmed. */
            earned: boolean;
            /**
             * Format: int32
             * @description How many were confirmed as they were found, whatever spoke against the others.
             */
            asFound: number;
            /**
             * Format: int32
             * @description How many people decided.
             */
            decided: number;
            /**
             * Format: int32
             * @description How many it takes.
             */
            decisionsNeeded: number;
            /**
             * Format: double
             * @description Which share of them must have been confirmed.
             */
            shareNeeded: number;
            share: null | components["schemas"]["PrecisionView"];
            /** @description What is lacking, in words; null where nothing is. */
            lacking: null | string;
        };
        /** @description What a prompt would have found in texts lately. */
        BackTestDetectionRequest: {
            /**
             * Format: uuid
             * @description The id of the driver whose rule it is.
             */
            driver: string;
            /** @description What is looked for, in words, at most 2,000 characters. It need not be saved. */
            prompt: string;
            /**
             * Format: int32
             * @description 1 to 365: how far back.
             */
            days: number;
            /** @description Where the answer before stopped; null to begin. */
            after: null | string;
            /**
             * Format: int32
             * @description 1 to 200 findings in one answer or some more, 50 by default.
             */
            limit: null | number;
        };
        /** @description What would have fired, account by account. */
        BackTested: {
            firings: components["schemas"]["PastFiring"][];
            /** @description How far it has come; it is asked again from `next` until that is null. */
            progress: components["schemas"]["ScanProgress"];
            /** @description What the condition reads and HubSpot was not asked for yet, as in a preview. */
            notMirrored: string[];
        };
        /** @description What a condition would have found lately. */
        BackTestRequest: {
            /** @description The condition, at most 4,000 characters. */
            text: string;
            /**
             * Format: int32
             * @description 1 to 365: how far back.
             */
            days: number;
            /**
             * Format: int32
             * @description 0 to 365: for how many days it must have held; 0 by default.
             */
            heldForDays: null | number;
            /**
             * Format: uuid
             * @description Where the answer before stopped; null to begin.
             */
            after: null | string;
            /**
             * Format: int32
             * @description 1 to 200 firings in one answer or a few more, 50 by default.
             */
            limit: null | number;
        };
        /**
         * @description What a CSM sees of others on the board. Each hides what the one before it hides, and more.
         * @enum {unknown}
         */
        BoardPrivacy: "everything" | "ownTargets" | "ownAndTopThree";
        /** @description What CSMs see of others on the board. */
        BoardPrivacyView: {
            privacy: null | components["schemas"]["BoardPrivacy"];
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
        /** @description An area with its drivers. */
        CatalogueArea: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description As `#RRGGBB`. */
            colour: string;
            /** @description The phase of the customer's journey that it belongs to, if any. */
            journeyPhase: null | string;
            /**
             * Format: int32
             * @description To be named in `If-Match` when it is changed.
             */
            version: number;
            /** @description In their order, archived ones included. */
            drivers: components["schemas"]["CatalogueDriver"][];
        };
        /** @description A driver with its transition. */
        CatalogueDriver: {
            /** Format: uuid */
            id: string;
            name: string;
            definition: string;
            /**
             * Format: int32
             * @description What a win earns.
             */
            points: number;
            /** @description The segments in which it earns something else, by name. */
            segmentPoints: components["schemas"]["SegmentPoints"][];
            cadence: components["schemas"]["Cadence"];
            segments: string[];
            enablementUrl: null | string;
            playbookUrl: null | string;
            archived: boolean;
            /** @description True where accounts have history with it: it can be archived, not deleted. */
            inUse: boolean;
            /**
             * Format: int32
             * @description To be named in `If-Match` when it is changed.
             */
            version: number;
            transition: null | components["schemas"]["TransitionView"];
        };
        /** @description The portal's areas and drivers. */
        CatalogueView: {
            /** @description In their order. */
            areas: components["schemas"]["CatalogueArea"][];
        };
        /** @description What the portal's channel shall be. */
        ChangeChannelRequest: {
            /** @description The incoming webhook's address; null keeps the one there is. */
            url: null | string;
            kinds: string[];
        };
        /** @description Who shall cover, and when. */
        ChangeCoverRequest: {
            /**
             * Format: uuid
             * @description Who stands in.
             */
            cover: string;
            /**
             * Format: date
             * @description The first day, in the portal's time zone.
             */
            fromOn: string;
            /**
             * Format: date
             * @description The last day, included; today or later, at most a year after the first.
             */
            untilOn: string;
        };
        /** @description What a cycle shall be. */
        ChangeCycleRequest: {
            /** @description 1 to 80 characters. */
            name: string;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description The last day, included, at most 366 days on.
             */
            endsOn: string;
            /** @description Whether it ends by itself after its last day and the next one starts. */
            restartsAutomatically: boolean;
        };
        /** @description Who shall be in a group. */
        ChangeGroupRequest: {
            emails: null | string[];
            /** @description Members by their HubSpot owner ids. */
            ownerIds: null | string[];
        };
        /** @description Whether and how a language model shall judge. */
        ChangeJudgeRequest: {
            on: boolean;
            /** @description The address up to `/v1` of the portal's own; null for the model of this installation. */
            endpoint: null | string;
            /** @description Which model; needed with an own endpoint. */
            model: null | string;
            /** @description The own endpoint's key; null keeps the one there is, an empty text forgets it. A new endpoint needs it said. */
            apiKey: null | string;
            maskNames: boolean;
            /** Format: int32 */
            dailyTokens: number;
            /** Format: double */
            dailyCost: null | number;
            /** Format: double */
            inputPrice: number;
            /** Format: double */
            outputPrice: number;
            currency: string;
        };
        /** @description News for open pages: what changed, and at which account. */
        ChangeNews: {
            topic: string;
            /** Format: uuid */
            accountId: null | string;
        };
        /** @description What a person chooses. */
        ChangeNoticePreferencesRequest: {
            inApp: string[];
            byMail: string[];
            /** Format: time */
            quietFrom: null | string;
            /** Format: time */
            quietTo: null | string;
            workingHoursOnly: boolean;
        };
        /** @description What a person shall be. */
        ChangePersonRequest: {
            role: components["schemas"]["Role"];
            /** @description False ends the person's sessions at once and lets nobody sign in as them. */
            active: boolean;
        };
        /** @description What admins decide about the checklist. */
        ChangeSetupRequest: {
            /** @description True: nobody is reminded of it any more. False brings it back. */
            dismissed: boolean;
            /** @description All steps that the portal goes on without. */
            skipped: components["schemas"]["SetupStep"][];
        };
        /** @description A further step of a driver at an account. */
        ChangeStatusRequest: {
            /** @description What it becomes; `none` takes the last step back. */
            status: components["schemas"]["ImpactStatus"];
            /**
             * Format: int32
             * @description The version that the person saw, 0 where nothing had happened. Another one means that somebody was quicker.
             */
            version: number;
            /** @description Why it was lost, at most 200 characters; needed for `lost`. */
            reason: null | string;
            /** @description What happened, at most 2,000 characters; it also lands in a note on the HubSpot company. */
            note: null | string;
        };
        /** @description What is aimed at in a cycle: all of it, what is left out has no target. */
        ChangeTargetsRequest: {
            /**
             * Format: int32
             * @description Points for the whole team, 1 to 1,000,000; null for no target.
             */
            points: null | number;
            /**
             * Format: int32
             * @description Impacted accounts for the whole team, 1 to 1,000,000; null for no target.
             */
            accounts: null | number;
            people: components["schemas"]["PersonTargetRequest"][];
            /** @description What each team is given; who is not named is given nothing and aims at the sum of its people's. Null leaves teams as they are. */
            teams?: null | components["schemas"]["TeamTargetRequest"][];
        };
        /** @description What a transition shall be. */
        ChangeTransitionRequest: {
            condition: null | string;
            mode: components["schemas"]["TransitionMode"];
            /**
             * Format: int32
             * @description 0 to 365: changes of so many days before now may fire too; 0, the default, starts from today's state.
             */
            lookBackDays: null | number;
            /**
             * Format: int32
             * @description 0 to 365: for how many days the condition must hold before it fires; without it, what it was. A condition over changes holds for no time.
             */
            heldForDays?: null | number;
            evidenceBy?: null | components["schemas"]["EvidenceBy"];
            /** @description What is looked for in what people wrote, at most 2,000 characters; contextual transitions only. Empty takes it away; without it, what it was. */
            prompt?: null | string;
            /** @description What a preview of this very condition answered as `seen`. Automatic mode needs it, unless it was on with this condition before. */
            seen?: null | string;
        };
        /** @description What became of a test. */
        ChannelTested: {
            /** @description Why it was not taken; null where it was. */
            problem: null | string;
        };
        /** @description The portal's channel in Slack or Teams; its address is never shown again. */
        ChannelView: {
            /** @description Null where there is no channel. */
            host: null | string;
            /** @description What is told there. */
            kinds: string[];
            /** @description What can be told there. */
            choices: string[];
            /** @description Why the last message was not taken; null where it was. */
            lastError: null | string;
            /** Format: date-time */
            lastSentAt: null | string;
            /**
             * Format: int32
             * @description To be named in `If-Match` when it is changed or taken away; 0 where there is none.
             */
            version: number;
        };
        /** @description A condition's text, at most 4,000 characters. */
        CheckConditionRequest: {
            text: string;
        };
        /** @description Whether the condition can be saved, and what is wrong where. */
        CheckedCondition: {
            ok: boolean;
            errors: components["schemas"]["ConditionProblem"][];
            /** @description The properties that it reads, as `object.property`. */
            reads: string[];
            kind: null | components["schemas"]["ConditionKind"];
            /** @description The condition read aloud with the portal's labels; null with errors. */
            inWords: null | string;
            rule: null | components["schemas"]["JsonObject"];
        };
        /** @description Which drivers shall not count. */
        ChooseDriversRequest: {
            leftOut: string[];
        };
        /** @enum {unknown} */
        ConditionKind: "state" | "change" | "time";
        /** @description What is wrong, at which 1-based column, and what was probably meant. */
        ConditionProblem: {
            /** Format: int32 */
            column: number;
            message: string;
            suggestions: string[];
        };
        /** @description How a suggestion is confirmed; without a body, or with what is left out, as it was detected. */
        ConfirmSuggestionRequest: {
            /**
             * Format: date-time
             * @description When it happened, not in the future and not in a cycle that has ended.
             */
            occurredAt: null | string;
            /**
             * Format: uuid
             * @description Whom the points count for; managers and admins may name anybody, a CSM only the account's own.
             */
            csm: null | string;
            /**
             * Format: uuid
             * @description What it was instead: another driver of the catalogue.
             */
            driver: null | string;
            /** @description What happened, at most 2,000 characters; it also lands in a note on the HubSpot company. */
            note: null | string;
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
        /** @description A contact of an account. */
        ContactView: {
            id: string;
            name: string;
            email: null | string;
            jobTitle: null | string;
            /** @description The role that the portal's rules find; null where none of them says one. */
            role: null | string;
            roleSource: null | components["schemas"]["RoleSource"];
            /** @description The contact's page in HubSpot. */
            hubSpotUrl: string;
        };
        /** @description What a line should have said. */
        CorrectLineRequest: {
            /**
             * Format: int32
             * @description What the win is worth, shares included: whole points, 0 to 100.
             */
            points: number;
            /**
             * Format: uuid
             * @description Whom it should have counted for; null for nobody. They get the points that the shares leave.
             */
            csm: null | string;
            /** @description Why, at most 500 characters: everybody who looks at the ledger reads it. */
            reason: string;
            /** @description Who else gets points of it, each person once, nine at most; without any, the win is no longer split. */
            shares?: null | components["schemas"]["ShareRequest"][];
        };
        /** @description The covers of a portal, and who can be one. */
        CoverList: {
            /** @description Those that hold and those to come. */
            covers: components["schemas"]["CoverView"][];
            /** @description Everybody active, by name. */
            people: components["schemas"]["PersonRef"][];
        };
        /** @description Who covers for whom. */
        CoverView: {
            person: components["schemas"]["PersonRef"];
            cover: components["schemas"]["PersonRef"];
            /**
             * Format: date
             * @description The first day, in the portal's time zone.
             */
            fromOn: string;
            /**
             * Format: date
             * @description The last day, included.
             */
            untilOn: string;
            /** @description Whether it holds today. */
            holds: boolean;
            /**
             * Format: int32
             * @description To be named in `If-Match` when it is changed or ended.
             */
            version: number;
        };
        /** @description A token to be made. */
        CreateTokenRequest: {
            /** @description What it is for, at most 100 characters; told in the audit log. */
            name: string;
            /** @description At least one of `read`, `write:impact`, `write:catalogue` and `admin`. */
            scopes: string[];
            /**
             * Format: int32
             * @description After so many days it expires, 1 to 365; null for one that does not.
             */
            days: null | number;
        };
        /** @description Who covers for the account's CSM today, and until which day. */
        CsmCover: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            untilOn: string;
        };
        /** @description What a cycle's points are made of. */
        Cut: {
            by: components["schemas"]["CutBy"];
            /** @description The most points first; of accounts the first hundred, and of those only what the reader may see: own accounts, and of those handed over since the reader's own points. */
            rows: components["schemas"]["CutRow"][];
            /**
             * Format: int32
             * @description What all parts add up to, those beyond the rows too, and those at accounts that the reader may not see.
             */
            points: number;
        };
        /**
         * @description What a cycle's points are cut by.
         * @enum {unknown}
         */
        CutBy: "area" | "driver" | "segment" | "account";
        /** @description A part of a cycle's points. */
        CutRow: {
            /**
             * Format: uuid
             * @description The driver or account; null for areas and segments, which go by their names.
             */
            id: null | string;
            /** @description As it was at the win for areas, as it is now for the others; null where an account has no segment. */
            name: null | string;
            /** Format: int32 */
            points: number;
            /**
             * Format: int32
             * @description Wins that stand.
             */
            wins: number;
        };
        /** @description The cycle before, to compare with and to copy from. */
        CycleBefore: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: int32
             * @description All of its points.
             */
            points: number;
            /**
             * Format: int32
             * @description What is left of them without what this cycle leaves out.
             */
            winnablePoints: number;
            /** @description The drivers that it left out. */
            leftOut: string[];
        };
        /** @description A cycle and what everybody aims at in it. */
        CycleDetails: {
            cycle: components["schemas"]["CycleOverview"];
            /** @description Every active CSM, and whoever else has a target, by name; to a CSM only those whose targets are not hidden. */
            people: components["schemas"]["PersonTargetView"][];
            /** @description Every team in use, by name; of an ended cycle those that were. To a CSM only those whose targets are not hidden. */
            teams: components["schemas"]["TeamTargetView"][];
        };
        /** @description A cycle with its plan and what came of it. */
        CycleOverview: {
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
            /**
             * Format: int32
             * @description Points for the whole team; null without a target.
             */
            targetPoints: null | number;
            /**
             * Format: int32
             * @description Impacted accounts for the whole team; null without a target.
             */
            targetAccounts: null | number;
            /** @description Whether it ends by itself after its last day and the next one starts. */
            restartsAutomatically: boolean;
            /** Format: date-time */
            endedAt: null | string;
            /**
             * Format: date-time
             * @description Until when it can be opened again; null where it can't.
             */
            reopenUntil: null | string;
            /** @description Why it can't be opened again just now, although it is not too late: such as wins in the next cycle. Null where it can, and where it is too late. */
            reopenRefusal: null | string;
            totals: components["schemas"]["CycleTotals"];
            /**
             * Format: int32
             * @description To be named in `If-Match` when it is changed.
             */
            version: number;
        };
        /** @description A name and days for the next cycle. */
        CycleProposal: {
            name: string;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description The last day, included.
             */
            endsOn: string;
        };
        /**
         * @description Where a cycle stands.
         * @enum {unknown}
         */
        CycleStatus: "draft" | "active" | "ended";
        /** @description What was reached in a cycle; of an ended one as it ended. */
        CycleTotals: {
            /** Format: int32 */
            points: number;
            /** Format: int32 */
            wins: number;
            /** Format: int32 */
            impactedAccounts: number;
        };
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
        /** @enum {unknown} */
        DayOfWeek: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
        /** @description An event that led nowhere. */
        DeadLetterView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            receivedAt: string;
            /** @description Why, in words. */
            reason: string;
            /** @description What HubSpot sent, without the value of the property. */
            event: string;
        };
        /** @description The suggestion as it stands now, and its account's points. */
        DecidedSuggestion: {
            suggestion: components["schemas"]["SuggestionView"];
            points: components["schemas"]["AccountPoints"];
        };
        /** @description From how many points in a cycle an account is impacted. */
        DefineImpactedRequest: {
            /**
             * Format: int32
             * @description 1 to 1,000.
             */
            fromPoints: number;
        };
        /** @description A page of an endpoint's messages, the newest first. */
        DeliveryPage: {
            items: components["schemas"]["DeliveryView"][];
            /** Format: uuid */
            nextCursor: null | string;
        };
        /**
         * @description What became of a message.
         * @enum {unknown}
         */
        DeliveryStatus: "waiting" | "delivered" | "givenUp";
        /** @description One message and what became of it. */
        DeliveryView: {
            /**
             * Format: uuid
             * @description The message's `webhook-id`.
             */
            id: string;
            event: string;
            body: string;
            /** Format: date-time */
            createdAt: string;
            status: components["schemas"]["DeliveryStatus"];
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            lastAttemptAt: null | string;
            /**
             * Format: int32
             * @description The HTTP status that was answered last; null where nothing was.
             */
            answerStatus: null | number;
            /** Format: int32 */
            milliseconds: null | number;
            /** @description The beginning of the last answer, or why there was none. */
            answer: null | string;
            /**
             * Format: date-time
             * @description Null where none is planned.
             */
            nextAttemptAt: null | string;
        };
        /** @description Present in the demo: where its HubSpot simulator answers. */
        DemoView: {
            simulatorUrl: string;
        };
        /** @description What would have been found, the newest activity first. */
        DetectionBackTested: {
            findings: components["schemas"]["PastFinding"][];
            /** @description How far it has come; it is asked again from `next` until that is null. */
            progress: components["schemas"]["ActivityProgress"];
            /**
             * Format: int32
             * @description Of the activities that this request looked at those whose texts are not mirrored yet, so that nothing could be found in them.
             */
            unread: number;
            /** @description False where HubSpot is not asked for texts at all: that begins once a rule that reads texts is switched on. */
            mirrored: boolean;
            /**
             * Format: double
             * @description From which confidence on it is suggested in this portal, with this prompt.
             */
            threshold: number;
            /** @description True for a driver of the library that is found by what was learnt of it: the prompt’s words change nothing here, only a language model reads them. */
            learnt: boolean;
            /** @description True where several meetings can prove it together too, which is not looked for here. */
            series: boolean;
        };
        /** @description What detection makes of a tried activity. */
        DetectionTried: {
            /** @description Every driver that is looked for in texts, found ones first. */
            drivers: components["schemas"]["TriedDriver"][];
            model: null | components["schemas"]["TriedModel"];
        };
        /** @description What became of a disconnection. */
        Disconnected: {
            /** @description Whether HubSpot has removed the app. Where not, an admin removes it in HubSpot under Connected apps; we no longer can and no longer call. */
            uninstalled: boolean;
            /** @description The same in words. */
            message: string;
        };
        /** @description A cycle to be prepared. What is left out is that of the first fiscal quarter, from today's on, without a cycle. */
        DraftCycleRequest: {
            /** @description At most 80 characters. */
            name?: null | string;
            /**
             * Format: date
             * @description The first day; given with the last or not at all.
             */
            startsOn?: null | string;
            /**
             * Format: date
             * @description The last day, included, at most 366 days on.
             */
            endsOn?: null | string;
            /** @default false */
            restartsAutomatically: boolean;
        };
        /**
         * @description What happened to a driver.
         * @enum {unknown}
         */
        DriverEvent: "found" | "created" | "changed" | "archived" | "restored";
        /**
         * @description The parts of a driver's definition.
         * @enum {unknown}
         */
        DriverField: "area" | "name" | "definition" | "points" | "segmentPoints" | "cadence" | "segments" | "enablementUrl" | "playbookUrl" | "transitionType" | "condition" | "prompt" | "heldForDays";
        /** @description What a driver is, but for its transition's rule. */
        DriverFields: {
            /**
             * Format: uuid
             * @description The area that it belongs to.
             */
            area: string;
            /** @description 1 to 120 characters; no other driver of the area has it, an archived one neither. */
            name: string;
            /** @description When it counts, in words; at most 4,000 characters. */
            definition: null | string;
            /**
             * Format: int32
             * @description What a win earns: a whole number from 0 to 100.
             */
            points: number;
            /** @description The segments in which it earns something else: each once, and only those that it applies to; none means the same points everywhere. */
            segmentPoints: null | components["schemas"]["SegmentPoints"][];
            /** @description How often an account may win it. */
            cadence: components["schemas"]["Cadence"];
            /** @description The segments that it applies to, at most 120 characters each; none means every segment. */
            segments: null | string[];
            /** @description Where a CSM learns how to do it: an absolute http or https URL, at most 2,000 characters. */
            enablementUrl: null | string;
            /** @description Where the steps to do it are written down: the same. */
            playbookUrl: null | string;
            /** @description What is watched. A new transition, and one that watches something else than before, is off; `none` removes it and its rule. */
            transitionType: components["schemas"]["TransitionType"];
        };
        /** @description A driver as a cycle sees it. */
        DriverInCycle: {
            /** Format: uuid */
            id: string;
            name: string;
            area: null | string;
            /**
             * Format: int32
             * @description What a win earns.
             */
            points: number;
            /** @description False where the cycle leaves it out: it can't be won there. */
            counts: boolean;
            /**
             * Format: int32
             * @description What it earned in the cycle before.
             */
            pointsBefore: number;
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
            /**
             * Format: int32
             * @description How many steps it has taken; what a further step has to name.
             */
            version: number;
            /** Format: date-time */
            statusAt: null | string;
            /**
             * Format: date
             * @description When it can be won again; null where it can be won now or never again.
             */
            nextAvailableOn: null | string;
            /** @description Whether its points stand in a cycle that has ended: the win can't be taken back. */
            isFrozen: boolean;
            /** @description Where the team learns how to win it. */
            enablementUrl: null | string;
            /** @description Where it is written how to bring it about. */
            playbookUrl: null | string;
            transition: null | components["schemas"]["DriverTransition"];
        };
        /** @description Which drivers count in a cycle, and what that would have meant in the one before. */
        DriverSelectionView: {
            /** Format: uuid */
            cycle: string;
            /** @description In the catalogue's order; of an ended cycle also those left out that are gone since. */
            drivers: components["schemas"]["DriverInCycle"][];
            before: null | components["schemas"]["CycleBefore"];
            /**
             * Format: int32
             * @description The cycle's, to be named in `If-Match`.
             */
            version: number;
        };
        /** @description A step in a driver's life. */
        DriverStep: {
            /**
             * Format: int32
             * @description Names the version that it made, from 1; null where nothing of the definition changed.
             */
            number: null | number;
            event: components["schemas"]["DriverEvent"];
            /**
             * Format: date-time
             * @description When; null where nobody knows.
             */
            at: null | string;
            /** @description Who; null for the product itself. */
            by: null | string;
            /** @description The parts that changed, as a person would read them. */
            changes: components["schemas"]["FieldChange"][];
        };
        /** @description How the driver moves by itself. */
        DriverTransition: {
            type: components["schemas"]["TransitionType"];
            mode: components["schemas"]["TransitionMode"];
            condition: null | string;
        };
        /** @description How to end a cycle; look at its rehearsal first. */
        EndCycleRequest: {
            /** @description What becomes of the suggestions that wait, snoozed ones too. */
            pending?: components["schemas"]["PendingChoice"];
            /**
             * @description Whether the next cycle starts with it: the draft that follows, or one of the same kind with the same targets.
             * @default false
             */
            startNext: boolean;
            /** @description The rehearsal's `stamp`: the end is refused where it would do something else by now. Null ends it as it is. */
            rehearsed?: null | string;
        };
        /** @description What an endpoint shall be. */
        EndpointFields: {
            /** @description At most 100 characters. */
            name: string;
            /** @description https, on the open internet. */
            url: string;
            /** @description At least one of those that the list names. */
            events: string[];
            /** @description False keeps what happens from it; what waits is sent when it is on again. */
            on: boolean;
        };
        /** @description A portal's outgoing webhooks. */
        EndpointList: {
            endpoints: components["schemas"]["EndpointView"][];
            /** @description What they can be told of. */
            events: string[];
        };
        /** @description An endpoint with its secret. */
        EndpointSecret: {
            endpoint: components["schemas"]["EndpointView"];
            /** @description Shown this once; null in the answer to a repeated request. */
            secret: null | string;
        };
        /** @description Where a portal is told what happened. */
        EndpointView: {
            /** Format: uuid */
            id: string;
            name: string;
            url: string;
            events: string[];
            on: boolean;
            /** @description Why it was switched off by itself; null where a person did it, or it is on. */
            offBecause: null | string;
            /**
             * Format: date-time
             * @description Since when nothing was taken; null where the last message was.
             */
            failingSince: null | string;
            /**
             * Format: int32
             * @description How many messages wait for it.
             */
            waiting: number;
            /**
             * Format: date-time
             * @description When it took a message last; null where it never did, or not within 30 days.
             */
            lastSuccessAt: null | string;
            /**
             * Format: date-time
             * @description Until when messages bear the former secret's signature too; null where there is none.
             */
            previousSecretUntil: null | string;
            /**
             * Format: int32
             * @description To be named in `If-Match` when it is changed or deleted.
             */
            version: number;
        };
        /** @description What the end of a cycle would do now; nothing is changed. */
        EndRehearsal: {
            /** @description Its totals are what stays; each of its wins can't be undone any more. */
            cycle: components["schemas"]["CycleOverview"];
            /** @description The standing that stays, the most points first. */
            board: components["schemas"]["EndStanding"][];
            /**
             * Format: int32
             * @description Suggestions that wait for a person; carried over or settled.
             */
            pending: number;
            /**
             * Format: int32
             * @description Suggestions put aside; carried over or settled with the pending ones.
             */
            snoozed: number;
            next: null | components["schemas"]["NextCycleView"];
            /** @description Names what is shown here: who sends it with the end is refused where anything changed since. */
            stamp: string;
        };
        /** @description A line of the board that stays. */
        EndStanding: {
            /**
             * Format: int32
             * @description Null for the pool.
             */
            rank: null | number;
            tied: boolean;
            user: null | components["schemas"]["PersonRef"];
            /** Format: int32 */
            points: number;
            /** Format: int32 */
            wins: number;
            /** Format: int32 */
            impactedAccounts: number;
            /**
             * Format: int32
             * @description What the person aimed at; null without a target.
             */
            targetPoints: null | number;
        };
        /**
         * @description What names a piece of evidence: the same one never counts twice for a driver and account.
         * @enum {unknown}
         */
        EvidenceBy: "auto" | "change" | "value" | "deal" | "contact" | "activity" | "contactAndActivity";
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
        /** @description A sentence that the detector goes by in this portal. */
        ExampleView: {
            /**
             * Format: uuid
             * @description The suggestion that quoted it.
             */
            id: string;
            text: string;
            /** @description Confirmed: what is very like it is surer. Else marked incorrect: what is very like it is not suggested. */
            right: boolean;
            /** Format: date-time */
            decidedAt: string;
        };
        /** @description The answer for one account. */
        ExplainedCondition: {
            /** @description True, false or unknown. */
            value: components["schemas"]["Truth"];
            /** @description One sentence for people. */
            reason: string;
            /** @description Every part with its value and what it read. */
            tree: components["schemas"]["ExplainedPart"];
            /** @description What the condition reads and HubSpot was not asked for yet, as in a preview. */
            notMirrored: string[];
        };
        /** @description A part of a condition: its text, its value, the values that it read, what else is to be said, and its own parts. */
        ExplainedPart: {
            text: string;
            value: components["schemas"]["Truth"];
            reads: components["schemas"]["ExplainedRead"][];
            notes: string[];
            parts: components["schemas"]["ExplainedPart"][];
        };
        /** @description A value that a part read. */
        ExplainedRead: {
            field: string;
            label: string;
            value: null | string;
            /** @description Why a stored value counts as unknown all the same, or null. */
            problem: null | string;
        };
        /** @description Why a rule, as it is saved, fired at an account or not. */
        ExplainedTransition: {
            /** @description What stands in the way or was decided already, what is asked first at first; none where it would fire. */
            verdicts: components["schemas"]["Verdict"][];
            condition: null | components["schemas"]["ExplainedCondition"];
        };
        /** @description Why a condition holds, or not, for one account. */
        ExplainRequest: {
            /** @description The condition, at most 4,000 characters. */
            text: string;
            /** Format: uuid */
            accountId: string;
        };
        /** @description The account that is asked about. */
        ExplainTransitionRequest: {
            /** Format: uuid */
            accountId: string;
        };
        /** @description One part of a driver that an import changes. */
        FieldChange: {
            field: components["schemas"]["DriverField"];
            before: string;
            after: string;
        };
        /** @description Firings by what became of them; the parts add up to `fired`. */
        FiringCounts: {
            /** Format: int32 */
            fired: number;
            /**
             * Format: int32
             * @description A person agreed.
             */
            confirmed: number;
            /**
             * Format: int32
             * @description Won by itself, in automatic mode; nobody has judged it.
             */
            booked: number;
            /**
             * Format: int32
             * @description A person disagreed.
             */
            incorrect: number;
            /**
             * Format: int32
             * @description Waits for a person, or is snoozed.
             */
            open: number;
            /**
             * Format: int32
             * @description The driver was closed another way meanwhile, or people took it for another driver: that says neither right nor wrong of the rule.
             */
            overtaken: number;
            precision: null | components["schemas"]["PrecisionView"];
        };
        /** @description What a transition found and what became of it, the newest first. */
        FiringHistory: {
            /** @description All that it ever found. */
            ever: components["schemas"]["FiringCounts"];
            /** @description What it found with the condition or prompt that it has now. */
            asItIs: components["schemas"]["FiringCounts"];
            /** @description True once people decided at least 10 findings of the rule as it is now and less than 70 % of them were right. */
            askToTune: boolean;
            items: components["schemas"]["FiringLine"][];
            nextCursor: null | string;
        };
        /** @description One finding. */
        FiringLine: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            accountId: string;
            account: string;
            /** Format: date-time */
            occurredAt: string;
            /** @description What became of it. */
            outcome: components["schemas"]["SuggestionStatus"];
            /** @description Who decided; null while it waits, and where it was booked by itself. */
            by: null | string;
            reason: string;
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
        /** @description Somebody whom a group finds. */
        GroupMember: {
            /** @description Null for an address that nobody of the portal has: whoever takes part with it is in the group all the same. */
            name: null | string;
            email: null | string;
            ownerId: null | string;
            /** @description Whether the HubSpot owner says so. */
            byOwner: boolean;
            /** @description Whether the e-mail address says so. */
            byEmail: boolean;
        };
        /** @description The groups of people of ours that conditions ask for as `participant.group`. */
        GroupsView: {
            groups: components["schemas"]["GroupView"][];
            /** @description Groups that conditions ask for and that there are not. */
            missing: components["schemas"]["MissingName"][];
        };
        /** @description A group of people of ours. */
        GroupView: {
            name: string;
            emails: string[];
            /** @description Members by their HubSpot owner ids. */
            ownerIds: string[];
            /** @description The drivers whose conditions ask for it. */
            drivers: components["schemas"]["NameUser"][];
            /** @description Whom it finds: everybody once, by name. */
            members: components["schemas"]["GroupMember"][];
            /** @description To be named in `If-Match` when the group is changed or deleted. */
            version: string;
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
        /** @description Whose main team it is in HubSpot. */
        HubSpotTeamPerson: {
            /** Format: uuid */
            id: string;
            name: string;
            role: components["schemas"]["Role"];
            /**
             * Format: uuid
             * @description The team that they are in here; null for none.
             */
            from: null | string;
            /** @description What that one is called. */
            fromName: null | string;
            /** @description False where they are in that team already. */
            moves: boolean;
        };
        /** @description The teams that HubSpot has, and who would go where if they were taken over. */
        HubSpotTeamsView: {
            /** @description By name; only those in which somebody active has their main team. */
            teams: components["schemas"]["HubSpotTeamView"][];
            /**
             * Format: int32
             * @description How many people are in another team here, or in none.
             */
            moving: number;
        };
        /** @description A team of HubSpot. */
        HubSpotTeamView: {
            id: string;
            name: string;
            /**
             * Format: uuid
             * @description The team in use of the same name, which they would join; null where it would be made.
             */
            team: null | string;
            /** @description By name. */
            people: components["schemas"]["HubSpotTeamPerson"][];
        };
        /** @description The impact and its account's points after the change. */
        ImpactChanged: {
            /** Format: uuid */
            impactId: string;
            points: components["schemas"]["AccountPoints"];
        };
        /** @description How many accounts a definition of “impacted” makes so. */
        ImpactedCount: {
            /**
             * Format: int32
             * @description The points in the cycle from which an account is impacted.
             */
            fromPoints: number;
            /**
             * Format: int32
             * @description How many accounts have as many.
             */
            accounts: number;
            /**
             * Format: int32
             * @description How many accounts could be: those in use, and those archived since that have lines in the cycle.
             */
            of: number;
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
        /**
         * @description What an import does with a row.
         * @enum {unknown}
         */
        ImportAction: "created" | "updated" | "unchanged" | "rejected";
        /** @description What an import did or would do, for people and programs. */
        ImportReport: {
            /** Format: int32 */
            created: number;
            /** Format: int32 */
            updated: number;
            /** Format: int32 */
            unchanged: number;
            /** Format: int32 */
            rejected: number;
            /** @description True when nothing was written. */
            dryRun: boolean;
            /** @description Names what is told here. Sent in `If-Match`, the import is carried out only while it does the same. */
            plan: string;
            /** @description What is to be said about the sheet as a whole. */
            remarks: string[];
            rows: components["schemas"]["ImportReportRow"][];
            /**
             * Format: uuid
             * @description With which the import can be taken back; null where nothing was written.
             */
            importId?: null | string;
        };
        /** @description One part of a driver that an import changes. */
        ImportReportChange: {
            field: string;
            before: string;
            after: string;
        };
        /** @description What an import does with one row. */
        ImportReportRow: {
            /**
             * Format: int32
             * @description The row number as a spreadsheet shows it.
             */
            row: number;
            /**
             * Format: int32
             * @description The row in the published sheet, where the driver comes from there.
             */
            sourceRow: null | number;
            key: null | string;
            /** @description The driver's name; null where the row has none. */
            name: null | string;
            /** @description The area that the driver will be in; null for a rejected row. */
            area: null | string;
            /**
             * Format: int32
             * @description What the driver will be worth; null for a rejected row.
             */
            points: null | number;
            action: components["schemas"]["ImportAction"];
            changes: components["schemas"]["ImportReportChange"][];
            /** @description Why a rejected row cannot be taken, and what deserves a look in any row. */
            warnings: string[];
        };
        /** @description How much waits in the inbox. */
        InboxCount: {
            /** Format: int32 */
            waiting: number;
        };
        /** @description A suggestion and where it was found. */
        InboxItem: {
            suggestion: components["schemas"]["SuggestionView"];
            account: components["schemas"]["SuggestedAccount"];
        };
        /** @description A page of the inbox. */
        InboxPage: {
            items: components["schemas"]["InboxItem"][];
            /** Format: uuid */
            nextCursor: null | string;
            /**
             * Format: int32
             * @description How many the list has in all.
             */
            total: number;
            /**
             * Format: int32
             * @description How many wait, under the same filters.
             */
            waiting: number;
            /**
             * Format: int32
             * @description How many are put aside, under the same filters.
             */
            snoozed: number;
        };
        /** @description What an invitation brought about. */
        InvitationsView: {
            /** @description The people whose role waits for them now. */
            invited: components["schemas"]["PersonView"][];
            /**
             * Format: int32
             * @description How many of those named signed in already; nothing changed for them.
             */
            here: number;
            /** @description Leads to the sign-in with HubSpot, which proves who comes: the same for everybody. */
            link: string;
            /**
             * Format: date-time
             * @description Who comes later comes as a CSM.
             */
            expiresAt: string;
            /** @description Whether an e-mail with the link is on its way to each of the invited. */
            mailed: boolean;
        };
        /** @description Whom to invite. */
        InvitePeopleRequest: {
            /** @description 1 to 200 people; left out for the whole Customer Success team: every CSM of an account who neither came nor is invited. */
            people: null | string[];
            /** @description What they may do once they come. */
            role: components["schemas"]["Role"];
            /**
             * @description Whether each of them gets the link by e-mail, if the installation has a mail server.
             * @default true
             */
            mail: boolean;
        };
        /** @description Somebody who goes into the team that HubSpot has them in. */
        JoiningPerson: {
            /** Format: uuid */
            person: string;
            /**
             * Format: uuid
             * @description The team that the writer saw them in; null for none.
             */
            from: null | string;
            /** @description The id of the team in HubSpot that the writer saw. */
            hubSpotTeam: string;
        };
        JsonObject: Record<string, never>;
        /** @description What was asked today, in the portal's zone. */
        JudgeToday: {
            /** Format: int32 */
            questions: number;
            /** Format: int64 */
            inputTokens: number;
            /** Format: int64 */
            outputTokens: number;
            /** Format: double */
            cost: number;
            /**
             * Format: int32
             * @description Activities that the model should have judged and the rules did alone.
             */
            alone: number;
            /**
             * Format: int32
             * @description Activities that wait for the model now.
             */
            waiting: number;
        };
        /** @description Whether and how a language model judges, and what it costs; its key is never shown again. */
        JudgeView: {
            on: boolean;
            /** @description The portal's own; null for the model of this installation. */
            endpoint: null | string;
            /** @description The portal's choice; null for that of this installation. */
            model: null | string;
            /** @description Whether a key for the portal's own endpoint is kept. */
            hasKey: boolean;
            /** @description Whether names of those who took part are replaced by marks. */
            maskNames: boolean;
            /**
             * Format: int32
             * @description Tokens of a day, questions and answers together.
             */
            dailyTokens: number;
            /**
             * Format: double
             * @description Money of a day; null for no further limit.
             */
            dailyCost: null | number;
            /**
             * Format: double
             * @description Price of a million tokens sent.
             */
            inputPrice: number;
            /**
             * Format: double
             * @description Price of a million tokens answered.
             */
            outputPrice: number;
            currency: string;
            ours: null | components["schemas"]["OurModel"];
            today: components["schemas"]["JudgeToday"];
            lastError: null | string;
            /** Format: date-time */
            lastErrorAt: null | string;
            /** Format: date-time */
            lastAnswerAt: null | string;
            /**
             * Format: date-time
             * @description Until then the endpoint is left in peace after a failure; null where it is not.
             */
            heldUntil: null | string;
            /**
             * Format: int32
             * @description To be named in `If-Match` when it is changed or forgotten; 0 where there is nothing yet.
             */
            version: number;
        };
        /** @description Whether a sentence is an example to go by. */
        KeepExampleRequest: {
            kept: boolean;
        };
        /** @description The cycle's leaderboard. */
        Leaderboard: {
            cycle: components["schemas"]["CycleView"];
            totals: components["schemas"]["LeaderboardTotals"];
            /** @description People by points, the most first; of a CSM's view only those whom the portal's privacy shows. */
            rows: components["schemas"]["LeaderboardRow"][];
            /** @description Teams by points, then what is in none; empty without teams, and where the privacy hides people. */
            teams: components["schemas"]["LeaderboardTeam"][];
            /** @description Points so far, day by day, up to today or the cycle's end. */
            series: components["schemas"]["SeriesPoint"][];
            /** @description What CSMs see of others. */
            privacy: components["schemas"]["BoardPrivacy"];
            /** @description Whether there are people whom the privacy hides from whoever asks. */
            hidesPeople: boolean;
            spread: null | components["schemas"]["PointsSpread"];
            /** Format: date-time */
            asOf: string;
        };
        /** @description One person's line. */
        LeaderboardRow: {
            /**
             * Format: int32
             * @description Among people; equal points share a rank (1, 2, 2, 4). Null for the pool, which comes last.
             */
            rank: null | number;
            tied: boolean;
            user: null | components["schemas"]["PersonRef"];
            /** Format: int32 */
            points: number;
            /** Format: int32 */
            impactedAccounts: number;
            /** Format: int32 */
            wins: number;
            /**
             * Format: int32
             * @description Points that happened in the last seven days, today included; 0 of an ended cycle.
             */
            deltaWeek: number;
            /**
             * Format: int32
             * @description Points of the seven days before those.
             */
            weekBefore: number;
            /** @description Points of each week since the cycle's first day. */
            weeks: number[];
            /**
             * Format: int32
             * @description Weeks in a row with at least one win, Monday to Sunday within the cycle; the present one breaks nothing before it is over.
             */
            streak: number;
            /**
             * Format: int32
             * @description What the person aims at in the cycle; null without a target, and where it is hidden.
             */
            targetPoints: null | number;
            /**
             * Format: int32
             * @description How many accounts the person aims to impact; null as above.
             */
            targetAccounts: null | number;
            team: null | components["schemas"]["PersonRef"];
        };
        /** @description A team's line, or that of what is in no team. */
        LeaderboardTeam: {
            /**
             * Format: int32
             * @description Null where it is no team.
             */
            rank: null | number;
            tied: boolean;
            kind: components["schemas"]["TeamRowKind"];
            team: null | components["schemas"]["PersonRef"];
            /**
             * Format: int32
             * @description How many people are in it.
             */
            people: number;
            /** Format: int32 */
            points: number;
            /**
             * Format: int32
             * @description Each account once, however many of the team's people it earned points for.
             */
            impactedAccounts: number;
            /** Format: int32 */
            wins: number;
            /** Format: int32 */
            deltaWeek: number;
            /** Format: int32 */
            weekBefore: number;
            weeks: number[];
            /**
             * Format: int32
             * @description What the team was given, else the sum of its people's targets; null without either, and where it is hidden. Where others' targets are hidden, of one's own team only what it was given.
             */
            targetPoints: null | number;
            /** Format: int32 */
            targetAccounts: null | number;
        };
        /** @description Sums over everybody. */
        LeaderboardTotals: {
            /** Format: int32 */
            points: number;
            /** Format: int32 */
            impactedAccounts: number;
            /**
             * Format: int32
             * @description All accounts that could be impacted: those in use, and those archived since that have lines in the cycle.
             */
            accounts: number;
            /** Format: int32 */
            wins: number;
        };
        /** @description From when on decisions count. */
        LearnSinceRequest: {
            /** @description True: from this instant on, so that all that was learnt is forgotten. */
            now: boolean;
            /**
             * Format: date-time
             * @description Else from then on; null for all decisions that were ever made, which also takes the forgetting back.
             */
            since: null | string;
        };
        /** @description One line of the ledger as it was booked. */
        LedgerLineView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            impactId: string;
            account: components["schemas"]["PersonRef"];
            driver: components["schemas"]["PersonRef"];
            area: string;
            /**
             * Format: int32
             * @description Positive or zero for a win, negative or zero where one is taken back.
             */
            points: number;
            csm: null | components["schemas"]["PersonRef"];
            /**
             * Format: date-time
             * @description When it happened.
             */
            occurredAt: string;
            /** Format: date-time */
            bookedAt: string;
            /** @description Who booked it; null where a transition did. */
            bookedBy: null | string;
            /** @description Whether it happened outside the cycle that counts it. */
            late: boolean;
            /**
             * Format: uuid
             * @description The line that it takes back.
             */
            reverses: null | string;
            /** @description Why it was corrected. */
            reason: null | string;
            /** @description Whether it counts for its win as that stands now. */
            inForce: boolean;
            /** @description Whether an admin can still correct it: it is in force, no share, and its cycle has not ended. */
            canCorrect: boolean;
            /** @description Whether it is a share of a win that counts for another: such a line moves points, and is no win of its own. */
            share: boolean;
            /** @description Whether several people share in the points of its win. */
            split: boolean;
            /** @description The other parts of its win, the main one first; of a CSM's view only those whom the portal's privacy shows. */
            splitWith: components["schemas"]["LedgerPart"][];
        };
        /** @description A page of the ledger, the line booked last first. */
        LedgerPage: {
            items: components["schemas"]["LedgerLineView"][];
            /** Format: int64 */
            nextCursor: null | number;
            /** @description What all matching lines add up to, beyond the page too. */
            sum: components["schemas"]["LedgerSum"];
        };
        /** @description Another part of a win as it was booked. */
        LedgerPart: {
            /**
             * Format: uuid
             * @description The line that booked it.
             */
            line: string;
            csm: null | components["schemas"]["PersonRef"];
            /** Format: int32 */
            points: number;
            /** @description Whether it is a share; the win itself counts on the line that is none. */
            share: boolean;
        };
        /** @description What lines add up to. */
        LedgerSum: {
            /** Format: int32 */
            lines: number;
            /**
             * Format: int32
             * @description Their sum: equal to what any board shows for the same.
             */
            points: number;
            /**
             * Format: int32
             * @description Wins that stand: those booked less those taken back.
             */
            wins: number;
        };
        /** @description What people made of a transition's findings in texts, and what the detector learnt from it in this portal. */
        LessonsView: {
            /**
             * Format: int32
             * @description Findings that were confirmed, of the newest 200 that the present prompt made and people decided.
             */
            right: number;
            /**
             * Format: int32
             * @description Findings that were marked incorrect, or confirmed as another driver.
             */
            wrong: number;
            /**
             * Format: int32
             * @description Findings that were marked incorrect for a reason that says nothing of the detector: another account, older, a duplicate.
             */
            setAside: number;
            precision: null | components["schemas"]["PrecisionView"];
            /**
             * Format: int32
             * @description Wins since it was switched on that had been suggested.
             */
            suggested: number;
            /**
             * Format: int32
             * @description Wins since then that people closed by hand with nothing suggested.
             */
            byHand: number;
            recall: null | components["schemas"]["PrecisionView"];
            threshold: components["schemas"]["ThresholdView"];
            automatic: components["schemas"]["AutomaticView"];
            examples: components["schemas"]["ExampleView"][];
            /**
             * Format: date-time
             * @description Only decisions after this instant count; null where all do.
             */
            since: null | string;
        };
        /** @description What was added from the library. */
        LibraryAddition: {
            /**
             * Format: int32
             * @description How many drivers; those that the portal had already do not count.
             */
            added: number;
            /**
             * Format: uuid
             * @description With which it can be taken back; null where nothing was added.
             */
            importId: null | string;
        };
        /** @description The built-in library beside what the portal has of it. */
        LibraryView: {
            areas: components["schemas"]["LibraryViewArea"][];
        };
        /** @description An area of the library with its drivers in order. */
        LibraryViewArea: {
            name: string;
            colour: string;
            journeyPhase: string;
            drivers: components["schemas"]["LibraryViewDriver"][];
        };
        /** @description A driver of the library. */
        LibraryViewDriver: {
            /** @description Names it when it is picked. */
            key: string;
            name: string;
            definition: string;
            /** Format: int32 */
            points: number;
            cadence: components["schemas"]["Cadence"];
            segments: string[];
            type: components["schemas"]["TransitionType"];
            /** @description What would be watched in HubSpot; null where a person decides. */
            condition: null | string;
            /** @description What is asked of texts and talks; null where none are read. */
            prompt: null | string;
            /** @description The names in its condition that a portal must have or map first. */
            needsMapping: string[];
            /** @description What an admin should know about it; may be empty. */
            note: string;
            /**
             * Format: uuid
             * @description The portal's own driver that it is; null while it can be added.
             */
            driverId: null | string;
            /** @description Whether the portal has it and has archived it. */
            archived: boolean;
        };
        /** @description What a correction booked. */
        LineCorrected: {
            /**
             * Format: uuid
             * @description The line in force now for which the win counts.
             */
            line: string;
            /** @description The account's points after it. */
            points: components["schemas"]["AccountPoints"];
        };
        /** @description What a name shall stand for. */
        MapAliasRequest: {
            /** @description A property as `object.property`, or another mapped name; at most 200 characters. */
            target: string;
        };
        /** @description A segment and how many accounts it has. */
        MappedSegment: {
            name: null | string;
            /** Format: int32 */
            accounts: number;
        };
        /** @description Why a suggestion is wrong, in the person's words; at most 500 characters. */
        MarkIncorrectRequest: {
            reason: null | string;
        };
        /** @description An account for which the condition holds, and why. */
        MatchingAccount: {
            /** Format: uuid */
            accountId: string;
            name: string;
            reason: string;
        };
        /** @description Where an area's drivers shall go. */
        MergeAreasRequest: {
            /**
             * Format: uuid
             * @description The area that takes them.
             */
            into: string;
        };
        /** @description A name that conditions ask for and that the portal does not have, with the drivers that wait for it. */
        MissingName: {
            name: string;
            drivers: components["schemas"]["NameUser"][];
        };
        /** @description A permission that HubSpot's admin did not give, and what it costs. */
        MissingScope: {
            /** @description HubSpot's name of it. */
            scope: string;
            /** @description What does not work without it, in words. */
            costs: string;
            /** @description The drivers that can't be detected without it. */
            drivers: string[];
        };
        /** @description Somebody who went from one team to another; null for none. */
        MovedPerson: {
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            from: null | string;
            /** Format: uuid */
            to: null | string;
        };
        /** @description Where a person goes. */
        MovePersonRequest: {
            /**
             * Format: uuid
             * @description The team that the writer saw them in; null for none. Another one means that somebody was quicker.
             */
            from: null | string;
            /**
             * Format: uuid
             * @description The team to be in; null for none.
             */
            to: null | string;
        };
        /** @description A name that the portal mapped: `product.sso_enabled`. */
        NamedAlias: {
            name: string;
            object: string;
            property: string;
        };
        /** @description An object of the language with what it has. */
        NamedObject: {
            name: string;
            properties: components["schemas"]["NamedProperty"][];
        };
        /** @description A property by its internal name, with what people call it. */
        NamedProperty: {
            name: string;
            label: string;
            type: components["schemas"]["PropertyType"];
            /** @description The choices of an enumeration; else none. */
            options: components["schemas"]["PropertyOption"][];
        };
        /** @description Something that has a page of its own, by its name. */
        NamedRef: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description What conditions can name in this portal. */
        NameList: {
            objects: components["schemas"]["NamedObject"][];
            /** @description The portal's own names that read, each with the property that it stands for. */
            aliases: components["schemas"]["NamedAlias"][];
        };
        /** @description A driver that needs a name: its condition uses it, or it is for some segments only. */
        NameUser: {
            /**
             * Format: uuid
             * @description Null for a driver of the library that the portal did not take.
             */
            driverId: null | string;
            /** @description Null for a team's own. */
            libraryKey: null | string;
            driver: string;
            /** @description The transition's; off for a driver that the portal did not take. */
            mode: components["schemas"]["TransitionMode"];
            /** @description Why its condition does not read in this portal; null where it does, or there is none. */
            problem: null | string;
        };
        /** @description A new token. */
        NewToken: {
            token: components["schemas"]["TokenView"];
            /** @description Shown this once; null in the answer to a repeated request. */
            secret: null | string;
        };
        /** @description The cycle that would start. */
        NextCycleView: {
            /**
             * Format: uuid
             * @description The draft; null where a new cycle is made.
             */
            draftId: null | string;
            name: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /**
             * Format: int32
             * @description The team's; of a new cycle that of the ending one.
             */
            targetPoints: null | number;
            /** Format: int32 */
            targetAccounts: null | number;
            /** @description True while its first day is still to come. */
            early: boolean;
        };
        /** @description A page of the notices of the person who asks. */
        NoticePage: {
            items: components["schemas"]["NoticeView"][];
            /** Format: uuid */
            nextCursor: null | string;
            /**
             * Format: int32
             * @description How many are unread in all.
             */
            unread: number;
        };
        /** @description Which notices reach the person who asks, and when. */
        NoticePreferencesView: {
            /** @description The kinds there are for this person. */
            kinds: string[];
            inApp: string[];
            byMail: string[];
            /**
             * Format: time
             * @description The begin of the hours without e-mail, by the portal's wall clock; null for none.
             */
            quietFrom: null | string;
            /**
             * Format: time
             * @description Their end; before the begin it is on the next day.
             */
            quietTo: null | string;
            /** @description Whether e-mail waits for the portal's working hours. */
            workingHoursOnly: boolean;
            /** @description False where the installation has no mail server: nothing goes out by e-mail then. */
            mailIsSet: boolean;
            /**
             * Format: int32
             * @description To be named in `If-Match` when they are changed.
             */
            version: number;
        };
        /** @description One notice. */
        NoticeView: {
            /** Format: uuid */
            id: string;
            kind: string;
            title: string;
            text: string;
            /** @description The console's page that it leads to. */
            link: string;
            /** Format: date-time */
            at: string;
            read: boolean;
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
        /** @description The areas in the order that they shall have. */
        OrderAreasRequest: {
            /** @description The ids of all areas of the portal, each once. */
            areas: string[];
        };
        /** @description An area's drivers in the order that they shall have. */
        OrderDriversRequest: {
            /** @description The ids of all drivers of the area that are not archived, each once, and of those that move here from other areas. */
            drivers: string[];
        };
        /** @description The model of this installation. */
        OurModel: {
            host: string;
            model: string;
        };
        /** @description A finding that would have been. */
        PastFinding: {
            /** Format: uuid */
            accountId: string;
            name: string;
            /** @description What was read. */
            kind: components["schemas"]["ActivityKind"];
            /** @description Its title or subject; empty where it has none. */
            title: string;
            /**
             * Format: date-time
             * @description When it took place, or was written.
             */
            at: string;
            /** @description The words that prove it; null where the record itself is the proof. */
            quote: null | string;
            /** @description Who said them: `customer` or `us`; null where nobody can tell. */
            speaker: null | string;
            /**
             * Format: double
             * @description From 0 to 1.
             */
            confidence: number;
            /** @description The same in words: likely, or worth a look. */
            words: string;
            reason: string;
            /** @description True where the driver is won or in place there for that time: then it would not be suggested. */
            won: boolean;
        };
        /** @description A firing that would have been. */
        PastFiring: {
            /** Format: uuid */
            accountId: string;
            name: string;
            /** Format: date-time */
            at: string;
            reason: string;
            evidence: components["schemas"]["EvidenceView"];
        };
        /** @description An import of the past. */
        PastImport: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            by: null | string;
            /** Format: int32 */
            created: number;
            /** Format: int32 */
            updated: number;
            /** Format: int32 */
            unchanged: number;
            /** Format: int32 */
            rejected: number;
            /** @description Whether the drivers were picked from the built-in library, not read from a sheet. */
            fromLibrary: boolean;
            takenBack: null | components["schemas"]["RevertReport"];
        };
        /**
         * @description What becomes of the suggestions that wait when a cycle ends.
         * @default carryOver
         * @enum {unknown}
         */
        PendingChoice: "carryOver" | "expire";
        /** @description A page of the portal's people, those who may use ImpactPilot first. */
        PeoplePage: {
            items: components["schemas"]["PersonView"][];
            nextCursor: null | string;
            /**
             * Format: int32
             * @description How many match in all.
             */
            total: number;
            /**
             * Format: int32
             * @description How many of the whole portal may use ImpactPilot.
             */
            mayUse: number;
            /**
             * Format: int32
             * @description How many CSMs of accounts neither came nor are invited.
             */
            teamToInvite: number;
        };
        /** @description A person by id and name. */
        PersonRef: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /**
         * @description How far somebody is with ImpactPilot.
         * @enum {unknown}
         */
        PersonState: "notInvited" | "invited" | "invitationExpired" | "active" | "deactivated" | "goneInHubSpot";
        /** @description What a person shall aim at. */
        PersonTargetRequest: {
            /** Format: uuid */
            userId: string;
            /**
             * Format: int32
             * @description 1 to 1,000,000; null for no target. The number as it holds: the weight is not applied to it.
             */
            points: null | number;
            /**
             * Format: int32
             * @description 1 to 1,000,000; null for no target.
             */
            accounts: null | number;
            /**
             * Format: int32
             * @description The person's share of full time, 0 to 100 per cent; later suggestions go by it. With 0 there is no target.
             * @default 100
             */
            weight: number;
        };
        /** @description What a person aims at in a cycle. */
        PersonTargetView: {
            user: components["schemas"]["PersonRef"];
            /**
             * Format: int32
             * @description Null for no target.
             */
            points: null | number;
            /**
             * Format: int32
             * @description Impacted accounts; null for no target.
             */
            accounts: null | number;
            /**
             * Format: int32
             * @description The person's share of full time, 0 to 100 per cent.
             */
            weight: number;
            team: null | components["schemas"]["PersonRef"];
        };
        /** @description A person of the portal. */
        PersonView: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /** @description What they may do; for somebody invited, what they will once they come. */
            role: components["schemas"]["Role"];
            state: components["schemas"]["PersonState"];
            /** @description Whether the person may use ImpactPilot. */
            active: boolean;
            /** @description Whether an admin deactivated the person here; otherwise somebody inactive is so in HubSpot. */
            deactivated: boolean;
            /** @description The HubSpot owner that the person is; null for somebody who owns nothing there. */
            hubSpotOwnerId: null | string;
            /**
             * Format: int32
             * @description How many accounts the person is the CSM of.
             */
            accounts: number;
            /**
             * Format: date-time
             * @description Null where it is not known.
             */
            lastSignInAt: null | string;
            /**
             * Format: date-time
             * @description Until when the invitation's role waits; null for who is not invited.
             */
            invitationExpiresAt: null | string;
            /**
             * Format: int32
             * @description To be named in `If-Match` when the person is changed.
             */
            version: number;
        };
        /** @description Which drivers to add. */
        PickFromLibraryRequest: {
            /** @description Keys of the library, 1 to 100 of them. */
            keys: string[];
        };
        /** @description How points are spread over people. Of few people little is said: a quarter of seven is one person with luck. */
        PointsSpread: {
            /**
             * Format: int32
             * @description How many people it is of.
             */
            people: number;
            /**
             * Format: double
             * @description A quarter of the people have no more; null of fewer than eight.
             */
            lowerQuartile: null | number;
            /**
             * Format: double
             * @description Half of the people have no more, half no fewer; null of fewer than four.
             */
            median: null | number;
            /**
             * Format: double
             * @description A quarter of the people have no fewer; null of fewer than eight.
             */
            upperQuartile: null | number;
        };
        /** @description Whether an account's wins count for the pool. */
        PoolView: {
            pooled: null | boolean;
        };
        /** @description What every rule of a portal goes by. */
        PortalSettings: {
            /** @description IANA name; days, windows and cycles are counted in it. */
            timeZone: string;
            /**
             * Format: int32
             * @description 1 to 12: quarters are counted from its first day.
             */
            fiscalStartMonth: number;
            /** @description The company property whose value is the CSM's HubSpot owner. */
            csmProperty: string;
            /** @description The company property that is the account's segment; null for none. */
            segmentProperty: null | string;
            /** @description On which accounts a CSM acts. */
            csmsActOn: components["schemas"]["ActingOn"];
            /**
             * Format: int32
             * @description 1 to 365: after so many days a snoozed suggestion comes back, unless the person says otherwise.
             */
            snoozeDays: number;
            /** @description At least one; notices wait for one of them. */
            workingDays: components["schemas"]["DayOfWeek"][];
            /**
             * Format: time
             * @description When a working day begins, by the portal's wall clock.
             */
            workFrom: string;
            /**
             * Format: time
             * @description When it ends, later on the same day.
             */
            workTo: string;
            /** @description Which accounts a CSM reads: all, unless it is said. Only who acts on own accounts alone can be made to read those alone. */
            csmsRead?: components["schemas"]["ReadingOf"];
        };
        /** @description A share from 0 to 1 with its 95 % interval by Wilson. */
        PrecisionView: {
            /** Format: double */
            value: number;
            /** Format: double */
            low: number;
            /** Format: double */
            high: number;
        };
        /** @description Accounts for which the condition holds now. */
        PreviewedCondition: {
            /**
             * Format: int32
             * @description How many of the accounts that this request looked at; with a limit of 0 the only answer.
             */
            matches: number;
            accounts: components["schemas"]["MatchingAccount"][];
            /** @description How far it has come; it is asked again from `next` until that is null. */
            progress: components["schemas"]["ScanProgress"];
            /** @description Shows to `PUT /transitions/{id}` that this person saw a preview of this condition: automatic mode asks for it. */
            seen: string;
            /** @description What the condition reads, as `object.property`, and no switched-on or saved transition has read yet: HubSpot was not asked for it, so it counts as unknown. It comes once the condition is saved, switched off too. */
            notMirrored: string[];
        };
        /** @description Which accounts a condition holds for now. */
        PreviewRequest: {
            /** @description The condition, at most 4,000 characters. */
            text: string;
            /**
             * Format: uuid
             * @description Where the answer before stopped; null to begin.
             */
            after: null | string;
            /**
             * Format: int32
             * @description 0 to 200 accounts in one answer, 50 by default; 0 only counts.
             */
            limit: null | number;
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
        /** @description A property as it is chosen: its name, and what people call it. */
        PropertyChoice: {
            name: string;
            label: string;
        };
        /** @description One choice of an enumeration. */
        PropertyOption: {
            /** @description The internal value that is stored. */
            value: string;
            /** @description What people see. */
            label: string;
        };
        /**
         * @description How a property's stored text is to be read.
         * @enum {unknown}
         */
        PropertyType: "text" | "number" | "boolean" | "enumeration" | "date" | "instant";
        /**
         * @description Which accounts a CSM reads; managers and admins read all of them.
         * @default all
         * @enum {unknown}
         */
        ReadingOf: "all" | "own";
        /** @description Which notices were read. */
        ReadNoticesRequest: {
            /** @description Null for all. */
            ids: null | string[];
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
        /** @description What taking an import back did. */
        RevertReport: {
            /**
             * Format: int32
             * @description Drivers that are again what they were.
             */
            restored: number;
            /**
             * Format: int32
             * @description Drivers that the import had created and nobody had used: gone.
             */
            removed: number;
            /**
             * Format: int32
             * @description Drivers that the import had created and that accounts have history with: archived, the history stays.
             */
            archived: number;
            /** @description Drivers that somebody changed since the import: left as they are, by name. */
            kept: string[];
        };
        /**
         * @description What a person may do; each role includes the one before it.
         * @enum {unknown}
         */
        Role: "csm" | "manager" | "admin";
        /** @description How many contacts have a role. */
        RoleCount: {
            role: string;
            /** Format: int32 */
            contacts: number;
        };
        /** @description Somebody whom a role finds. */
        RoleExample: {
            role: string;
            /** @description The contact. */
            name: string;
            source: components["schemas"]["RoleSource"];
            /** @description What the source says of them, as it stands in HubSpot. */
            told: string;
        };
        /** @description What role rules make of the portal's contacts. */
        RoleReach: {
            /**
             * Format: int32
             * @description The mirrored contacts.
             */
            contacts: number;
            /**
             * Format: int32
             * @description How many of them the counts speak of: all, or in a large portal the first 50,000.
             */
            looked: number;
            /** @description For how many contacts each source decides, in the order in which they are asked. */
            sources: components["schemas"]["SourceCount"][];
            /** @description How many contacts have each role, the weightiest role first. A contact counts once, with the labels of all its companies. */
            roles: components["schemas"]["RoleCount"][];
            /** Format: int32 */
            withoutRole: number;
            /** @description Some of whom each role finds, with what told it; no more than five for each. */
            examples: components["schemas"]["RoleExample"][];
        };
        /** @description A role of the product and the words that mean it. */
        RoleRule: {
            /** @description As conditions name it. */
            name: string;
            /** @description Labels and property values that mean it; only their letters and digits count, in any case. */
            values: string[];
            /** @description Words of a job title that mean it: whole words, in any case; the longest hit decides. */
            titleWords: string[];
        };
        /** @description How roles are found: the sources in the order in which they are asked, and the roles, the weightiest first. */
        RoleRules: {
            order: components["schemas"]["RoleSource"][];
            /** @description The contact property that the portal keeps roles in; null where it has none. */
            property: null | string;
            roles: components["schemas"]["RoleRule"][];
        };
        /** @enum {unknown} */
        RoleSource: "associationLabel" | "customProperty" | "buyingRole" | "jobTitle";
        /** @description How the portal finds its contacts' roles, and what comes of it now. */
        RoleView: {
            rules: components["schemas"]["RoleRules"];
            /** @description True where nobody changed the rules yet. */
            isDefault: boolean;
            reach: components["schemas"]["RoleReach"];
            /** @description Roles that conditions ask for and no rule gives. */
            missing: components["schemas"]["MissingName"][];
            /** @description To be named in `If-Match` when the rules are changed. */
            version: string;
        };
        /** @description A view to be kept. */
        SavedViewFields: {
            /** @description At most 60 characters; one's own views have different names. */
            name: string;
            /** @description The list's address after its question mark, at most 2,000 characters. */
            query: string;
            /** @description Whether everybody of the portal sees it. */
            shared: boolean;
        };
        /** @description A view of the list of accounts. */
        SavedViewView: {
            /** Format: uuid */
            id: string;
            name: string;
            query: string;
            shared: boolean;
            /** @description Whose it is. */
            owner: components["schemas"]["PersonRef"];
            /** @description Whether it is the reader's own, who alone can change it. */
            mine: boolean;
            /**
             * Format: int32
             * @description To be named in `If-Match` when it is changed or deleted.
             */
            version: number;
        };
        /** @description How far a walk over all accounts has come. */
        ScanProgress: {
            /**
             * Format: int32
             * @description How many accounts this request looked at.
             */
            looked: number;
            /**
             * Format: int32
             * @description How many accounts there are.
             */
            total: number;
            /**
             * Format: uuid
             * @description Where the next request goes on; null once all accounts were looked at.
             */
            next: null | string;
        };
        /** @description What a win earns at the accounts of one segment. */
        SegmentPoints: {
            /** @description The segment, however it is capitalised. */
            segment: string;
            /**
             * Format: int32
             * @description A whole number from 0 to int DriverDefinition.MaxPoints.
             */
            points: number;
        };
        /** @description Points from the cycle's start to the end of a day. */
        SeriesPoint: {
            /** Format: date */
            date: string;
            /** Format: int32 */
            points: number;
        };
        /** @description The person's portal. */
        SessionPortal: {
            /** Format: uuid */
            id: string;
            hubId: string;
            name: string;
            /** @description IANA name; days, windows and cycles are counted in it. */
            timeZone: string;
            /**
             * Format: int32
             * @description For how many days a snooze lasts unless the person says otherwise.
             */
            snoozeDays: number;
        };
        /** @description Who is signed in, where, and what the server's clock says. */
        SessionView: {
            user: components["schemas"]["SignedInUser"];
            portal: components["schemas"]["SessionPortal"];
            demo: null | components["schemas"]["DemoView"];
            /** Format: date-time */
            now: string;
        };
        /** @description What a change of one setting does. */
        SettingEffect: {
            /** @description The setting, by its name in the request. */
            field: string;
            /** @description Its effect, in words. */
            words: string;
        };
        /** @description The settings as they are, and what can be chosen. */
        SettingsView: {
            settings: components["schemas"]["PortalSettings"];
            /** @description To be named in `If-Match` when they are changed. */
            version: string;
            /** @description Company properties that name a HubSpot owner. */
            ownerProperties: components["schemas"]["PropertyChoice"][];
            /** @description Company properties that can be the segment. */
            segmentProperties: components["schemas"]["PropertyChoice"][];
        };
        /** @description How far the first import of one kind of record is. */
        SetupImport: {
            /** @description What is imported, such as companies. */
            objects: string;
            /** Format: int32 */
            imported: number;
            /**
             * Format: int32
             * @description Null until HubSpot said how many there are.
             */
            total: null | number;
        };
        /**
         * @description What leads from a new portal to its first win, in the order that helps.
         * @enum {unknown}
         */
        SetupStep: "connect" | "mapNames" | "pickDrivers" | "switchOn" | "startCycle" | "invite" | "firstWin";
        /**
         * @description Where a step stands.
         * @enum {unknown}
         */
        SetupStepState: "done" | "skipped" | "next" | "open" | "waiting";
        /** @description A step on the way to the first win. */
        SetupStepView: {
            step: components["schemas"]["SetupStep"];
            state: components["schemas"]["SetupStepState"];
            /** @description What is done, what is left or what it waits for, in words. */
            note: string;
            /** @description Whether a portal can go on without it. */
            maySkip: boolean;
        };
        /** @description How far a portal is set up. */
        SetupView: {
            steps: components["schemas"]["SetupStepView"][];
            /**
             * Format: int32
             * @description How many steps are done or set aside.
             */
            settled: number;
            /** @description Nothing is left to do. */
            finished: boolean;
            /** @description An admin wants nobody to be reminded any more. */
            dismissed: boolean;
            import: null | components["schemas"]["SetupImport"];
            /**
             * Format: int32
             * @description How many suggestions wait for a person; no more than a hundred are counted.
             */
            pending: number;
            /** @description Who can set ImpactPilot up, by name; at most five. */
            admins: string[];
            /**
             * Format: int32
             * @description To be named in `If-Match` when steps are set aside or the checklist is dismissed.
             */
            version: number;
        };
        /** @description What somebody gets of a win that counts for another. */
        ShareRequest: {
            /** Format: uuid */
            user: string;
            /**
             * Format: int32
             * @description Whole points, at least one.
             */
            points: number;
        };
        /**
         * @description Whose side a person is on.
         * @enum {unknown}
         */
        Side: "customer" | "internal";
        /** @description The signed-in person. */
        SignedInUser: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            role: components["schemas"]["Role"];
        };
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
        /** @description For how many days to put it aside, 1 to 365; null means the portal's setting (10). */
        SnoozeRequest: {
            /** Format: int32 */
            days: null | number;
        };
        /** @description For how many contacts a source decides. */
        SourceCount: {
            source: components["schemas"]["RoleSource"];
            /** Format: int32 */
            contacts: number;
        };
        SseItemOfChangeNews: {
            data?: components["schemas"]["ChangeNews"];
            eventType?: null | string;
            eventId?: null | string;
            reconnectionInterval?: null | string;
        };
        /** @description How to start a cycle. */
        StartCycleRequest: {
            /**
             * @description Start it although its first day is still to come: wins until then count in it, marked as outside its days.
             * @default false
             */
            early: boolean;
        };
        /** @description The account that a suggestion is about. */
        SuggestedAccount: {
            /** Format: uuid */
            id: string;
            name: string;
            hubSpotId: string;
            hubSpotUrl: string;
            csm: null | components["schemas"]["PersonRef"];
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
        /** @description The whole text that a quote stands in, as the record holds it today. */
        SuggestionText: {
            /** @description What the record is called. */
            title: string;
            text: string;
            /**
             * Format: int32
             * @description Where the quote begins, counted in UTF-16 characters from 0.
             */
            start: number;
            /**
             * Format: int32
             * @description How long it is.
             */
            length: number;
        };
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
        /** @description Whether impact is to be written to HubSpot. */
        SwitchWriteBackRequest: {
            /** @description False leaves properties and notes in HubSpot as they are; null leaves the switch as it is. */
            on?: null | boolean;
            /**
             * @description While it is off: also deletes our properties, with their values, from HubSpot.
             * @default false
             */
            remove: boolean;
            /** @description Whether changes of status are told in notes; null leaves it as it is. */
            notes?: null | boolean;
            /**
             * @description While it or its notes are off: also puts all notes that we wrote into HubSpot's bin, in the background.
             * @default false
             */
            removeNotes: boolean;
        };
        /** @description What was done, as it is to be sent to take it back. */
        TakenOverTeams: {
            /** @description The teams that were made. */
            made: string[];
            /** @description Who went from where to where. */
            moves: components["schemas"]["MovedPerson"][];
            /** @description All teams as they are now. */
            teams: components["schemas"]["TeamsView"];
        };
        /** @description Who shall go where HubSpot has them. */
        TakeOverTeamsRequest: {
            people: components["schemas"]["JoiningPerson"][];
        };
        /** @description What taking HubSpot's teams over did, to be taken back. */
        TakeTeamsBackRequest: {
            /** @description The teams that were made. One that is used otherwise meanwhile stays. */
            made: string[];
            /** @description Who went from where to where. */
            moves: components["schemas"]["MovedPerson"][];
        };
        /** @description A target to take or leave. */
        TargetSuggestionView: {
            user: components["schemas"]["PersonRef"];
            /**
             * Format: int32
             * @description As full time: who works less takes their share of it. Null where there is nothing to go by.
             */
            points: null | number;
            /**
             * Format: int32
             * @description Impacted accounts, as full time; null where there is nothing to go by.
             */
            accounts: null | number;
            /** @description Where it comes from, in words. */
            reason: string;
        };
        /** @description What a team shall be. */
        TeamFields: {
            /** @description 1 to 80 characters; no two teams in use share it, whatever its capitals. */
            name: string;
            /**
             * Format: uuid
             * @description An active manager or admin; null for nobody.
             */
            lead: null | string;
        };
        /** @description A person as teams show them. */
        TeamPerson: {
            /** Format: uuid */
            id: string;
            name: string;
            role: components["schemas"]["Role"];
            active: boolean;
        };
        /**
         * @description Whose points a line of the team board holds.
         * @enum {unknown}
         */
        TeamRowKind: "team" | "noTeam" | "pool";
        /** @description All teams and who is in them. */
        TeamsView: {
            /** @description Those in use by name, then those put away. */
            teams: components["schemas"]["TeamView"][];
            /** @description Active people who are in no team. */
            without: components["schemas"]["TeamPerson"][];
            /** @description Who could lead a team: active managers and admins. */
            leads: components["schemas"]["PersonRef"][];
        };
        /** @description What a team shall aim at. */
        TeamTargetRequest: {
            /** Format: uuid */
            teamId: string;
            /**
             * Format: int32
             * @description 1 to 1,000,000; null for the sum of its people's.
             */
            points: null | number;
            /**
             * Format: int32
             * @description 1 to 1,000,000; null for the sum of its people's.
             */
            accounts: null | number;
        };
        /** @description What a team aims at in a cycle: what it was given; where that is empty, the sum of its people's targets. */
        TeamTargetView: {
            team: components["schemas"]["PersonRef"];
            /**
             * Format: int32
             * @description Given; null where nothing was.
             */
            points: null | number;
            /**
             * Format: int32
             * @description Impacted accounts, given; null where nothing was.
             */
            accounts: null | number;
            /**
             * Format: int32
             * @description What its people aim at together; null where none of them has a target, or theirs are hidden.
             */
            sumPoints: null | number;
            /** Format: int32 */
            sumAccounts: null | number;
        };
        /** @description A team. */
        TeamView: {
            /** Format: uuid */
            id: string;
            name: string;
            lead: null | components["schemas"]["PersonRef"];
            /** @description False where its lead is no longer an active manager or admin. */
            leadFits: boolean;
            /** @description By name; those who are deactivated too, until somebody moves them. */
            people: components["schemas"]["TeamPerson"][];
            /**
             * Format: date-time
             * @description Since when it is put away; null while it is in use.
             */
            archivedAt: null | string;
            /**
             * Format: int32
             * @description To be named in `If-Match` when it is changed.
             */
            version: number;
        };
        /** @description From which confidence on it is suggested in this portal. */
        ThresholdView: {
            /**
             * Format: double
             * @description From 0.5 to 0.95.
             */
            value: number;
            /**
             * Format: double
             * @description Where it starts.
             */
            detectorsOwn: number;
            /** @description What moved it, or that nothing did, in words. */
            why: string;
        };
        /** @description A page of an account's timeline, the newest first. */
        TimelinePage: {
            items: components["schemas"]["HistoryLine"][];
            nextCursor: null | string;
        };
        /** @description A token as it is listed. */
        TokenView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The last signs of its secret. */
            ending: string;
            /** @description Of `read`, `write:impact`, `write:catalogue` and `admin`. */
            scopes: string[];
            /** @description In whose name it acts. */
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** @description False where it expired or was revoked, or who made it is deactivated. */
            works: boolean;
            /**
             * Format: date-time
             * @description Null where it does not expire.
             */
            expiresAt: null | string;
            /**
             * Format: date-time
             * @description To the minute; null where it was never used.
             */
            lastUsedAt: null | string;
            /**
             * Format: date-time
             * @description Null where nobody revoked it.
             */
            revokedAt: null | string;
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
        /** @description A transition as people see it. */
        TransitionView: {
            /** Format: uuid */
            id: string;
            type: components["schemas"]["TransitionType"];
            mode: components["schemas"]["TransitionMode"];
            condition: null | string;
            prompt: null | string;
            /**
             * Format: int32
             * @description For how many days the condition must hold before it fires; 0 fires at once.
             */
            heldForDays: number;
            /** @description What a piece of evidence is named by, so that the same one never counts twice. */
            evidenceBy: components["schemas"]["EvidenceBy"];
            /** @description Why nothing is watched although the mode says so; null while all is well. */
            pausedBecause: null | string;
            /** @description Why automatic mode was withdrawn by itself; null where it was not, and once somebody has changed the transition since. */
            withdrawnBecause: null | string;
            /**
             * Format: int32
             * @description To be named in `If-Match` when it is changed.
             */
            version: number;
        };
        /** @description What is made of one driver. */
        TriedDriver: {
            /** Format: uuid */
            driverId: string;
            name: string;
            /** @description Whether it would be suggested. */
            found: boolean;
            /** @description `rules` or `model`; null where it would not be. */
            foundBy: null | string;
            /** @description What the rules say. */
            rules: components["schemas"]["TriedVerdict"];
            model: null | components["schemas"]["TriedVerdict"];
            /** @description Why what the model said about it does not hold. */
            modelFlaw: null | string;
            /** @description What people’s decisions in this portal changed about it, in words: the threshold, or a sentence that it is very like. Null where they changed nothing. */
            lesson: null | string;
        };
        /** @description What became of asking the model. */
        TriedModel: {
            name: null | string;
            /** @description Why there is no answer; null where there is. */
            problem: null | string;
            /** @description Whether an activity like this is worth a question by itself: the rules are in doubt. */
            wouldAsk: boolean;
            /** Format: int32 */
            tokens: number;
            /** Format: double */
            cost: number;
            currency: string;
        };
        /** @description Somebody who took part in a tried activity. */
        TriedPerson: {
            name: string;
            email: null | string;
            side: components["schemas"]["Side"];
            jobTitle: null | string;
            buyingRole: null | string;
            /**
             * Format: int32
             * @description Days of silence before; null where there was nothing before.
             */
            daysSinceLastEngagement: null | number;
            /** @description False when nobody of this department was in touch before. */
            knownDepartment: boolean;
        };
        /** @description Words and where they stand in the title or the text. */
        TriedQuote: {
            inTitle: boolean;
            /** Format: int32 */
            start: number;
            text: string;
        };
        /** @description A verdict on one driver. */
        TriedVerdict: {
            /** @description Whether it takes it for proven. */
            proven: boolean;
            /**
             * Format: double
             * @description From 0 to 1.
             */
            confidence: number;
            /** @description The same in words: likely, worth a look, too unsure, or nothing to go by. */
            words: string;
            quote: null | components["schemas"]["TriedQuote"];
            speaker: null | string;
            reason: string;
            /** @description Why the kind of record, or who was there, rules it out before a word is read; null where it does not. */
            refusal: null | string;
        };
        /**
         * @description What a condition says about an account: three values, because HubSpot may not know.
         * @enum {unknown}
         */
        Truth: "false" | "true" | "unknown";
        /** @description An activity to try detection on. */
        TryDetectionRequest: {
            /** @description What it is. */
            kind: components["schemas"]["ActivityKind"];
            /** @description An e-mail or call from the customer; false for one of ours. */
            incoming: boolean;
            /** @description A meeting held, a call answered, a task done. */
            done: boolean;
            /** @description Title or subject. */
            title: null | string;
            /** @description What was written. */
            text: string;
            /** @description Who took part. */
            people: components["schemas"]["TriedPerson"][];
            /** @description Whether the portal's language model shall judge too, where it has one. That costs as any question does. */
            askModel: boolean;
        };
        /** @description How many notices are unread. */
        UnreadNotices: {
            /** Format: int32 */
            unread: number;
        };
        /** @description What an area earned in a segment. */
        ValueCell: {
            area: string;
            segment: null | string;
            /** Format: int32 */
            points: number;
            /**
             * Format: int32
             * @description How many of the segment's accounts it reached: those with a win of the area that stands.
             */
            accounts: number;
        };
        /** @description Which kind of value reaches which customers in a cycle. */
        ValueMap: {
            /** @description In the catalogue's order; those that exist no more come last. */
            areas: string[];
            /** @description By name, with how many accounts are in each; null is accounts without one. Accounts archived since are in theirs where they have lines in the cycle. */
            segments: components["schemas"]["MappedSegment"][];
            /** @description Only those in which something was won. */
            cells: components["schemas"]["ValueCell"][];
        };
        /** @description One answer to why a rule fired or not. */
        Verdict: {
            kind: components["schemas"]["VerdictKind"];
            /** @description In words an admin understands. */
            reason: string;
        };
        /**
         * @description What stands between a rule and an impact at an account, in the order in which it is asked.
         * @enum {unknown}
         */
        VerdictKind: "off" | "paused" | "beginning" | "unread" | "driverArchived" | "segment" | "won" | "inPlace" | "followed" | "due" | "baseline" | "holding" | "condition";
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
        /** @description A win closed by hand. */
        WinByHandRequest: {
            /** @description What happened, at most 2,000 characters. */
            note: null | string;
            /**
             * Format: date-time
             * @description When it happened, not in the future and not on a day of a cycle that has ended; null means now.
             */
            occurredAt: null | string;
        };
        /** @description How the write-back fares. */
        WriteBackView: {
            on: boolean;
            /** Format: date-time */
            lastSuccessAt: null | string;
            /** Format: date-time */
            comparedAt: null | string;
            /** @description Why nothing is written, in words; null while all is well. */
            error: null | string;
            /** @description Our properties of HubSpot's companies. */
            properties: string[];
            /** @description Whether changes of status are told in notes on the company. */
            notes: boolean;
            /** @description Why no notes are written although they are wanted, in words; null otherwise. */
            notesError: null | string;
        };
        /** @description A condition as the rule builder has it. */
        WriteConditionRequest: {
            /** @description The tree as a check answers it: every node an object with a `kind`; of kind `written` where the builder has no row. */
            rule: components["schemas"]["JsonObject"];
        };
        /** @description A condition's text, in the language's own spelling. It still has to be checked against the portal. */
        WrittenCondition: {
            text: string;
        };
    };
    responses: {
        /** @description Unauthorized: `session.required`, `tokens.refused`. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Too Many Requests: `tokens.too_many_requests`. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Internal Server Error: `unexpected`. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Service Unavailable: `database.unavailable`. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
    };
    parameters: {
        /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description What is left to an API token in this minute: `r` requests.
         * @example "token";r=598
         */
        RateLimit: string;
        /**
         * @description How much an API token may ask: `q` requests in `w` seconds.
         * @example "token";q=600;w=60
         */
        "RateLimit-Policy": string;
        /**
         * @description Seconds to wait.
         * @example 17
         */
        "Retry-After": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Events: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["SseItemOfChangeNews"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    SignOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListTokens: {
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
                    "application/json": components["schemas"]["TokenView"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.admins_only`, `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    CreateToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTokenRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `tokens.scope_unknown`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.admins_only`, `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`, `tokens.name_taken`, `tokens.too_many`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    RevokeToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the token. */
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
                    "application/json": components["schemas"]["TokenView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.admins_only`, `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `tokens.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListNotices: {
        parameters: {
            query?: {
                /** @description What the previous page answered as `nextCursor`. */
                cursor?: string;
                /** @description 1 to 100, 20 by default. */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["NoticePage"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ReadNotices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNoticesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadNotices"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetNoticePreferences: {
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
                    "application/json": components["schemas"]["NoticePreferencesView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeNoticePreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNoticePreferencesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferencesView"];
                };
            };
            /** @description Bad Request: `notices.kind_unknown`, `notices.quiet_hours`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `notices.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListSavedViews: {
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
                    "application/json": components["schemas"]["SavedViewView"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    CreateSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewView"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `views.name_missing`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`, `views.name_taken`, `views.too_many`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the kept view. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewView"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `views.name_missing`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `views.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`, `views.name_taken`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`, `views.stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    DeleteSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the kept view. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `views.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`, `views.stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListCovers: {
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
                    "application/json": components["schemas"]["CoverList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    SetCover: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the person who is covered for. */
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCoverRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverView"];
                };
            };
            /** @description Bad Request: `covers.days`, `covers.nobody`, `covers.self`, `covers.too_long`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `covers.not_yours`, `request.foreign_origin`, `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `people.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `covers.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    EndCover: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the person who is covered for. */
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `covers.not_yours`, `request.foreign_origin`, `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `covers.not_found`, `people.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `covers.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetSetup: {
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
                    "application/json": components["schemas"]["SetupView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSetupRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupView"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `setup.needed`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `setup.admins_only`, `tokens.people_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `setup.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetSession: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetLeaderboard: {
        parameters: {
            query?: {
                /** @description Only this cycle; without it, the active one. */
                cycle?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leaderboard"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ExportLeaderboard: {
        parameters: {
            query?: {
                /** @description `area`, `driver`, `segment` or `account`; of an exported board also `people`, which it is where nothing is said, or `teams`. */
                by?: string;
                /** @description Only this cycle; without it, the active one. */
                cycle?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request: `leaderboard.sheet`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetLeaderboardCut: {
        parameters: {
            query?: {
                /** @description Only this cycle; without it, the active one. */
                cycle?: string;
                /** @description Only this person's. */
                csm?: string;
            };
            header?: never;
            path: {
                /** @description `area`, `driver`, `segment` or `account`; of an exported board also `people`, which it is where nothing is said, or `teams`. */
                by: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cut"];
                };
            };
            /** @description Bad Request: `leaderboard.cut`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `leaderboard.hidden`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetValueMap: {
        parameters: {
            query?: {
                /** @description Only this cycle; without it, the active one. */
                cycle?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueMap"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListConditionNames: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`, `transitions.managers_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListFirings: {
        parameters: {
            query?: {
                /** @description What the previous page answered as `nextCursor`. */
                cursor?: string;
                /** @description 1 to 100, 20 by default. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the transition. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiringHistory"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `transitions.cursor`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`, `transitions.managers_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `transitions.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetLessons: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the transition. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonsView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`, `transitions.managers_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `lessons.no_prompt`, `transitions.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetConnection: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListAccounts: {
        parameters: {
            query?: {
                /** @description Part of the name or domain, at most 200 characters. */
                search?: string;
                /** @description `all` or `mine`: those of the reader, and of whom they cover for. */
                whose?: string;
                /** @description Only this user's accounts. */
                csm?: string;
                /** @description Only those that have a CSM, or only those that have none. */
                hasCsm?: boolean;
                /** @description Only those of this segment, in any case. */
                segment?: string;
                /** @description Only those that are impacted in the active cycle, or only those that are not. */
                impacted?: boolean;
                /** @description Only those with at least so many points in the active cycle. */
                pointsFrom?: number;
                /** @description Only those with at most so many points in the active cycle. */
                pointsTo?: number;
                /** @description Only those with an impact on this day or later, in the portal's time zone. */
                impactSince?: string;
                /** @description Only those without an impact on this day or later. */
                quietSince?: string;
                /** @description Only those where something waits for a person, or only those where nothing does. */
                pending?: boolean;
                /** @description `name`, `points`, `pending` or `lastImpact`. */
                sort?: string;
                /** @description The other way round; false by default. */
                descending?: boolean;
                /** @description What the previous page answered as `nextCursor`. */
                cursor?: string;
                /** @description 1 to 200, 50 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description Bad Request: `accounts.cursor`, `accounts.sort`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ExportAccounts: {
        parameters: {
            query?: {
                /** @description Part of the name or domain, at most 200 characters. */
                search?: string;
                /** @description `all` or `mine`: those of the reader, and of whom they cover for. */
                whose?: string;
                /** @description Only this user's accounts. */
                csm?: string;
                /** @description Only those that have a CSM, or only those that have none. */
                hasCsm?: boolean;
                /** @description Only those of this segment, in any case. */
                segment?: string;
                /** @description Only those that are impacted in the active cycle, or only those that are not. */
                impacted?: boolean;
                /** @description Only those with at least so many points in the active cycle. */
                pointsFrom?: number;
                /** @description Only those with at most so many points in the active cycle. */
                pointsTo?: number;
                /** @description Only those with an impact on this day or later, in the portal's time zone. */
                impactSince?: string;
                /** @description Only those without an impact on this day or later. */
                quietSince?: string;
                /** @description Only those where something waits for a person, or only those where nothing does. */
                pending?: boolean;
                /** @description `name`, `points`, `pending` or `lastImpact`. */
                sort?: string;
                /** @description The other way round; false by default. */
                descending?: boolean;
                /** @description The columns beside the account and its domain, in their order and separated by commas: `csm`, `segment`, `points`, `ever`, `impacted`, `pending`, `lastImpact`; without it, all of them. */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request: `accounts.columns`, `accounts.sort`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListSegments: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the account. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `tokens.scope_missing`. */
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetTimeline: {
        parameters: {
            query?: {
                /** @description What the previous page answered as `nextCursor`. */
                cursor?: string;
                /** @description 1 to 100, 20 by default. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the account. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            /** @description Bad Request: `accounts.cursor`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `tokens.scope_missing`. */
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the account. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"][];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `tokens.scope_missing`. */
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListSuggestions: {
        parameters: {
            query?: {
                /** @description `all` or `mine`: those at the reader's own accounts, and at those of whom they cover for. */
                whose?: string;
                /** @description Only those at the accounts of this person. */
                csm?: string;
                /** @description Part of the account's or the driver's name, at most 200 characters. */
                search?: string;
                /** @description Only this account's. */
                account?: string;
                /** @description Only this driver's. */
                driver?: string;
                /** @description `certain`, or `likely` for certain and likely ones; all of them without it. */
                sureness?: string;
                /** @description True lists the snoozed ones instead of those that wait. */
                snoozed?: boolean;
                /** @description `worth` (points × confidence, by default), `newest`, `account` or `driver`. */
                sort?: string;
                /** @description What the previous page answered as `nextCursor`. */
                cursor?: string;
                /** @description 1 to 200, 100 by default. */
                limit?: number;
                /** @description Lists only what is at these accounts, at most 100; the counts stay those of the whole list. So a list that is shown already follows what changed. */
                at?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `suggestions.sort`, `suggestions.sureness`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    CountSuggestions: {
        parameters: {
            query?: {
                /** @description `all` or `mine`; `all` by default. */
                whose?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxCount"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetSuggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the suggestion. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `tokens.scope_missing`. */
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ReadSuggestionText: {
        parameters: {
            query?: {
                /** @description Of further evidence the record that it rests on, as its kind and id. */
                record?: string;
            };
            header?: never;
            path: {
                /** @description The id of the suggestion. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionText"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `accounts.not_found`, `suggestions.no_text`, `suggestions.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListLedger: {
        parameters: {
            query?: {
                /** @description Only the lines that count in this cycle. */
                cycle?: string;
                /** @description Only the lines that count for this person. */
                csm?: string;
                /** @description True: only the lines of accounts that had no CSM. */
                unassigned?: boolean;
                /** @description Only this account's. */
                account?: string;
                /** @description Only this driver's. */
                driver?: string;
                /** @description Only this area's, by the name that it had at the win. */
                area?: string;
                /** @description True: only the lines of corrections. */
                corrections?: boolean;
                /** @description What the previous page answered as `nextCursor`. */
                cursor?: number;
                /** @description 1 to 200, 50 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `leaderboard.hidden`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ExportLedger: {
        parameters: {
            query?: {
                /** @description Only the lines that count in this cycle. */
                cycle?: string;
                /** @description Only the lines that count for this person. */
                csm?: string;
                /** @description True: only the lines of accounts that had no CSM. */
                unassigned?: boolean;
                /** @description Only this account's. */
                account?: string;
                /** @description Only this driver's. */
                driver?: string;
                /** @description Only this area's, by the name that it had at the win. */
                area?: string;
                /** @description True: only the lines of corrections. */
                corrections?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request: `points.too_many_lines`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `leaderboard.hidden`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    CheckCondition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckConditionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedCondition"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    WriteCondition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteConditionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenCondition"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `transitions.rule.invalid`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    PreviewCondition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewedCondition"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `transitions.condition.invalid`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.scope_missing`, `transitions.managers_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    BackTestCondition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackTestRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackTested"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `transitions.condition.invalid`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.scope_missing`, `transitions.managers_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ExplainCondition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainedCondition"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `transitions.condition.invalid`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.scope_missing`, `transitions.managers_only`. */
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
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ExplainTransition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the transition. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainTransitionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainedTransition"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.scope_missing`, `transitions.managers_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `accounts.not_found`, `transitions.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ConfirmSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the suggestion. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["ConfirmSuggestionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedSuggestion"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `request.foreign_origin`, `suggestions.earner_forbidden`, `tokens.scope_missing`. */
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
            /** @description Conflict: `points.already_won`, `points.cycle_ended`, `points.driver_archived`, `points.driver_left_out`, `points.in_place`, `points.no_active_cycle`, `requests.key_reused`, `suggestions.already_settled`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    MarkSuggestionIncorrect: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the suggestion. */
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedSuggestion"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `request.foreign_origin`, `tokens.scope_missing`. */
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
            /** @description Conflict: `requests.key_reused`, `suggestions.already_settled`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    SnoozeSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the suggestion. */
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedSuggestion"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `request.foreign_origin`, `tokens.scope_missing`. */
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
            /** @description Conflict: `requests.key_reused`, `suggestions.already_settled`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    UndoSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the suggestion. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedSuggestion"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `request.foreign_origin`, `tokens.scope_missing`. */
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
            /** @description Conflict: `impacts.nothing_to_undo`, `points.already_reversed`, `points.cycle_ended`, `points.not_won`, `requests.key_reused`, `suggestions.already_settled`, `suggestions.expired`, `suggestions.nothing_to_undo`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    WinDriver: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the account. */
                accountId: string;
                /** @description The id of the driver. */
                driverId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WinByHandRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactChanged"];
                };
            };
            /** @description Bad Request: `points.occurred_in_future`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `request.foreign_origin`, `tokens.scope_missing`. */
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
            /** @description Conflict: `points.already_won`, `points.cycle_ended`, `points.driver_archived`, `points.driver_left_out`, `points.in_place`, `points.no_active_cycle`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    UndoImpact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the impact. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactChanged"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `request.foreign_origin`, `tokens.scope_missing`. */
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
            /** @description Conflict: `impacts.nothing_to_undo`, `points.already_reversed`, `points.cycle_ended`, `points.not_won`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the account. */
                accountId: string;
                /** @description The id of the driver. */
                driverId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStatusRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactChanged"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `request.foreign_origin`, `tokens.scope_missing`. */
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
            /** @description Conflict: `impacts.changed`, `impacts.every_occasion`, `impacts.not_possible`, `impacts.nothing_to_undo`, `points.already_reversed`, `points.already_won`, `points.cycle_ended`, `points.driver_archived`, `points.driver_left_out`, `points.in_place`, `points.no_active_cycle`, `points.not_won`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    CorrectLine: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the ledger line. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectLineRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineCorrected"];
                };
            };
            /** @description Bad Request: `points.csm_not_found`, `points.nothing_to_correct`, `points.out_of_range`, `points.reason_needed`, `points.share_too_small`, `points.shared_twice`, `points.shares_exceed`, `points.too_many_people`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `points.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `accounts.not_found`, `points.line_not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `points.already_reversed`, `points.cycle_ended`, `points.is_share`, `points.not_in_force`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetAccountPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the account. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `tokens.scope_missing`. */
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    PoolAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the account. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PoolView"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `accounts.hidden`, `accounts.not_yours`, `accounts.pool_managers_only`, `request.foreign_origin`, `tokens.scope_missing`. */
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
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetCatalogue: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListLibrary: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    PickFromLibrary: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickFromLibraryRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryAddition"];
                };
            };
            /** @description Bad Request: `catalogue.not_in_library`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ImportDrivers: {
        parameters: {
            query?: {
                /** @description Only says what the import would do; false by default. */
                dryRun?: boolean;
            };
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "text/plain": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Bad Request: `catalogue.driver.area_missing`, `catalogue.driver.area_too_long`, `catalogue.driver.condition_too_long`, `catalogue.driver.definition_too_long`, `catalogue.driver.held_for_days_out_of_range`, `catalogue.driver.link_not_http`, `catalogue.driver.link_too_long`, `catalogue.driver.name_missing`, `catalogue.driver.name_too_long`, `catalogue.driver.points_out_of_range`, `catalogue.driver.prompt_too_long`, `catalogue.driver.segment_missing`, `catalogue.driver.segment_points_not_applied`, `catalogue.driver.segment_points_out_of_range`, `catalogue.driver.segment_points_segment_missing`, `catalogue.driver.segment_points_segment_too_long`, `catalogue.driver.segment_points_semicolon`, `catalogue.driver.segment_points_twice`, `catalogue.driver.segment_too_long`, `catalogue.driver.transition_without_type`, `catalogue.import.double_column`, `catalogue.import.missing_columns`, `catalogue.import.no_drivers`, `catalogue.import.no_header`, `catalogue.import.not_csv`, `catalogue.import.not_utf8`, `catalogue.import.open_quote`, `catalogue.import.too_large`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `catalogue.import.changed`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListImports: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastImport"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    RevertImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevertReport"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `catalogue.import_not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `catalogue.import_reverted_already`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ExportDrivers: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeTransition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the transition. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTransitionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionView"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `transitions.automatic_unearned`, `transitions.condition.invalid`, `transitions.condition.missing`, `transitions.held_for_change`, `transitions.preview_needed`, `transitions.prompt.not_contextual`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.scope_missing`, `transitions.admins_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `transitions.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`, `transitions.stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    KeepExample: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the transition. */
                id: string;
                /** @description The id of the suggestion that quoted it. */
                suggestion: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepExampleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonsView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `lessons.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `lessons.example_not_found`, `lessons.no_prompt`, `transitions.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ForgetLessons: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the transition. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LearnSinceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonsView"];
                };
            };
            /** @description Bad Request: `lessons.since_in_future`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `lessons.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `lessons.no_prompt`, `transitions.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`, `transitions.stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    CreateArea: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AreaFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueArea"];
                };
            };
            /** @description Bad Request: `catalogue.area.colour`, `catalogue.area.name_missing`, `catalogue.area.too_long`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `catalogue.area.name_taken`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeArea: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the area. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AreaFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueArea"];
                };
            };
            /** @description Bad Request: `catalogue.area.colour`, `catalogue.area.name_missing`, `catalogue.area.too_long`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `areas.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `catalogue.area.name_taken`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `catalogue.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    DeleteArea: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the area. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `areas.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `catalogue.area.in_use`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `catalogue.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    OrderAreas: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderAreasRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `catalogue.areas_differ`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    MergeAreas: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the area. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeAreasRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
                };
            };
            /** @description Bad Request: `catalogue.area.into_itself`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `areas.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `catalogue.area.names_clash`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `catalogue.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    OrderDrivers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the area. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDriversRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
                };
            };
            /** @description Bad Request: `catalogue.driver.area_missing`, `catalogue.driver.area_too_long`, `catalogue.driver.condition_too_long`, `catalogue.driver.definition_too_long`, `catalogue.driver.held_for_days_out_of_range`, `catalogue.driver.link_not_http`, `catalogue.driver.link_too_long`, `catalogue.driver.name_missing`, `catalogue.driver.name_too_long`, `catalogue.driver.points_out_of_range`, `catalogue.driver.prompt_too_long`, `catalogue.driver.segment_missing`, `catalogue.driver.segment_points_not_applied`, `catalogue.driver.segment_points_out_of_range`, `catalogue.driver.segment_points_segment_missing`, `catalogue.driver.segment_points_segment_too_long`, `catalogue.driver.segment_points_semicolon`, `catalogue.driver.segment_points_twice`, `catalogue.driver.segment_too_long`, `catalogue.driver.transition_without_type`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `areas.not_found`, `drivers.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `catalogue.driver.name_taken`, `catalogue.drivers_differ`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    CreateDriver: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DriverFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueDriver"];
                };
            };
            /** @description Bad Request: `catalogue.driver.area_missing`, `catalogue.driver.area_too_long`, `catalogue.driver.condition_too_long`, `catalogue.driver.definition_too_long`, `catalogue.driver.held_for_days_out_of_range`, `catalogue.driver.link_not_http`, `catalogue.driver.link_too_long`, `catalogue.driver.name_missing`, `catalogue.driver.name_too_long`, `catalogue.driver.points_out_of_range`, `catalogue.driver.prompt_too_long`, `catalogue.driver.segment_missing`, `catalogue.driver.segment_points_not_applied`, `catalogue.driver.segment_points_out_of_range`, `catalogue.driver.segment_points_segment_missing`, `catalogue.driver.segment_points_segment_too_long`, `catalogue.driver.segment_points_semicolon`, `catalogue.driver.segment_points_twice`, `catalogue.driver.segment_too_long`, `catalogue.driver.transition_without_type`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `areas.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `catalogue.driver.name_taken`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeDriver: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the driver. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DriverFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueDriver"];
                };
            };
            /** @description Bad Request: `catalogue.driver.area_missing`, `catalogue.driver.area_too_long`, `catalogue.driver.condition_too_long`, `catalogue.driver.definition_too_long`, `catalogue.driver.held_for_days_out_of_range`, `catalogue.driver.link_not_http`, `catalogue.driver.link_too_long`, `catalogue.driver.name_missing`, `catalogue.driver.name_too_long`, `catalogue.driver.points_out_of_range`, `catalogue.driver.prompt_too_long`, `catalogue.driver.segment_missing`, `catalogue.driver.segment_points_not_applied`, `catalogue.driver.segment_points_out_of_range`, `catalogue.driver.segment_points_segment_missing`, `catalogue.driver.segment_points_segment_too_long`, `catalogue.driver.segment_points_semicolon`, `catalogue.driver.segment_points_twice`, `catalogue.driver.segment_too_long`, `catalogue.driver.transition_without_type`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `areas.not_found`, `drivers.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `catalogue.driver.name_taken`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `catalogue.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    DeleteDriver: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the driver. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `drivers.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `catalogue.driver.in_use`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `catalogue.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    DuplicateDriver: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the driver. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueDriver"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `drivers.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `catalogue.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ArchiveDriver: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the driver. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueDriver"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `drivers.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `catalogue.driver.archived_already`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `catalogue.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    RestoreDriver: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the driver. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueDriver"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `drivers.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `catalogue.driver.not_archived`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `catalogue.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetDriverHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the driver. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverStep"][];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `drivers.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    RestoreDriverVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the driver. */
                id: string;
                /** @description The version's number, as the driver's history answers it. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueDriver"];
                };
            };
            /** @description Bad Request: `catalogue.driver.area_missing`, `catalogue.driver.area_too_long`, `catalogue.driver.condition_too_long`, `catalogue.driver.definition_too_long`, `catalogue.driver.held_for_days_out_of_range`, `catalogue.driver.link_not_http`, `catalogue.driver.link_too_long`, `catalogue.driver.name_missing`, `catalogue.driver.name_too_long`, `catalogue.driver.points_out_of_range`, `catalogue.driver.prompt_too_long`, `catalogue.driver.segment_missing`, `catalogue.driver.segment_points_not_applied`, `catalogue.driver.segment_points_out_of_range`, `catalogue.driver.segment_points_segment_missing`, `catalogue.driver.segment_points_segment_too_long`, `catalogue.driver.segment_points_semicolon`, `catalogue.driver.segment_points_twice`, `catalogue.driver.segment_too_long`, `catalogue.driver.transition_without_type`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `catalogue.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `catalogue.driver.version_not_found`, `drivers.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `catalogue.driver.name_taken`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `catalogue.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListAliases: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliasView"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `mapping.managers_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    MapAlias: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its name, as the list answers it. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MapAliasRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliasView"];
                };
            };
            /** @description Bad Request: `mapping.alias.cycle`, `mapping.alias.hides_property`, `mapping.alias.name_invalid`, `mapping.alias.segment_target`, `mapping.alias.target_unknown`, `mapping.alias.too_many`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `mapping.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `mapping.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    UnmapAlias: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its name, as the list answers it. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliasView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `mapping.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `mapping.alias.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `mapping.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetRoleRules: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `mapping.managers_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeRoleRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleRules"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleView"];
                };
            };
            /** @description Bad Request: `mapping.roles.incomplete`, `mapping.roles.name_invalid`, `mapping.roles.name_twice`, `mapping.roles.property_unknown`, `mapping.roles.source_twice`, `mapping.roles.title_word_twice`, `mapping.roles.too_many`, `mapping.roles.value_twice`, `mapping.roles.word_invalid`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `mapping.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `mapping.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    PreviewRoleRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleRules"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleReach"];
                };
            };
            /** @description Bad Request: `mapping.roles.incomplete`, `mapping.roles.name_invalid`, `mapping.roles.name_twice`, `mapping.roles.property_unknown`, `mapping.roles.source_twice`, `mapping.roles.title_word_twice`, `mapping.roles.too_many`, `mapping.roles.value_twice`, `mapping.roles.word_invalid`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `mapping.managers_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListGroups: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `mapping.managers_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its name, as the list answers it. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeGroupRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsView"];
                };
            };
            /** @description Bad Request: `mapping.groups.email_invalid`, `mapping.groups.members`, `mapping.groups.name_invalid`, `mapping.groups.owner_unknown`, `mapping.groups.too_many`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `mapping.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `mapping.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    DeleteGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its name, as the list answers it. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `mapping.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `mapping.groups.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `mapping.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListCycles: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleOverview"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `cycles.final`, `cycles.not_ended`, `cycles.not_last`, `cycles.successor_counts`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    DraftCycle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftCycleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleOverview"];
                };
            };
            /** @description Bad Request: `cycles.days_reversed`, `cycles.one_day`, `cycles.too_long`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `cycles.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `cycles.final`, `cycles.not_ended`, `cycles.not_last`, `cycles.overlap`, `cycles.successor_counts`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetCycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the cycle. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleDetails"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `cycles.final`, `cycles.not_ended`, `cycles.not_last`, `cycles.successor_counts`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeCycle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the cycle. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCycleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleOverview"];
                };
            };
            /** @description Bad Request: `cycles.days_reversed`, `cycles.too_long`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `cycles.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `cycles.days_fixed`, `cycles.ended`, `cycles.final`, `cycles.not_ended`, `cycles.not_last`, `cycles.overlap`, `cycles.successor_counts`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `cycles.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    DeleteCycle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the cycle. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `cycles.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `cycles.not_draft`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `cycles.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ProposeCycle: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleProposal"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeTargets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the cycle. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTargetsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleDetails"];
                };
            };
            /** @description Bad Request: `cycles.no_such_team`, `cycles.target`, `cycles.target_of_stranger`, `cycles.target_twice`, `cycles.target_while_away`, `cycles.team_twice`, `cycles.weight`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `cycles.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `cycles.ended`, `cycles.final`, `cycles.not_ended`, `cycles.not_last`, `cycles.successor_counts`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `cycles.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    SuggestTargets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the cycle. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetSuggestionView"][];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `cycles.managers_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetCycleDrivers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the cycle. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverSelectionView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChooseCycleDrivers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the cycle. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseDriversRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverSelectionView"];
                };
            };
            /** @description Bad Request: `cycles.driver_twice`, `cycles.no_driver_counts`, `cycles.no_such_driver`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `cycles.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `cycles.ended`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `cycles.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    StartCycle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the cycle. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartCycleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleOverview"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `cycles.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `cycles.final`, `cycles.not_draft`, `cycles.not_ended`, `cycles.not_last`, `cycles.one_active`, `cycles.over`, `cycles.successor_counts`, `cycles.too_early`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    RehearseEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the cycle. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndRehearsal"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `cycles.managers_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `cycles.final`, `cycles.not_active`, `cycles.not_ended`, `cycles.not_last`, `cycles.successor_counts`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    EndCycle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the cycle. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndCycleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleOverview"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `cycles.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `cycles.final`, `cycles.next_changed`, `cycles.no_room`, `cycles.not_active`, `cycles.not_ended`, `cycles.not_last`, `cycles.rehearsal_stale`, `cycles.successor_counts`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ReopenCycle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the cycle. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleOverview"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `cycles.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `cycles.final`, `cycles.not_ended`, `cycles.not_last`, `cycles.successor_counts`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    CountImpacted: {
        parameters: {
            query?: {
                /** @description From how many points an account counts; without it, by the definition in force. */
                fromPoints?: number;
            };
            header?: never;
            path: {
                /** @description The id of the cycle. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactedCount"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `cycles.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    DefineImpacted: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefineImpactedRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefineImpactedRequest"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `cycles.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `cycles.impacted_stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListTeams: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamsView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `teams.managers_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    CreateTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `teams.lead`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `teams.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`, `teams.changed`, `teams.name_taken`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the team. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `teams.lead`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `teams.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `teams.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`, `teams.changed`, `teams.name_taken`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`, `teams.stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ArchiveTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the team. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `teams.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `teams.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`, `teams.changed`, `teams.not_empty`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`, `teams.stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    RestoreTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the team. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `teams.lead`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `teams.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `teams.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`, `teams.changed`, `teams.name_taken`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`, `teams.stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    MovePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovePersonRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamsView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `teams.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `people.not_found`, `teams.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`, `teams.archived`, `teams.changed`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`, `teams.moved`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListHubSpotTeams: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubSpotTeamsView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `teams.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    TakeOverTeams: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOverTeamsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenOverTeams"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `teams.named_twice`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `teams.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `people.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`, `teams.changed`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`, `teams.hubspot_differs`, `teams.moved`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    TakeTeamsBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeTeamsBackRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamsView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `teams.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `people.not_found`, `teams.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`, `teams.archived`, `teams.changed`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`, `teams.moved`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetBoardPrivacy: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardPrivacyView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeBoardPrivacy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardPrivacyView"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardPrivacyView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `leaderboard.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `leaderboard.privacy_stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListPeople: {
        parameters: {
            query?: {
                /** @description Part of the name or the e-mail address, at most 200 characters. */
                search?: string;
                /** @description Only people in this state, such as `notInvited`. */
                state?: string;
                /** @description What the previous page answered as `nextCursor`. */
                cursor?: string;
                /** @description 1 to 200, 50 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePage"];
                };
            };
            /** @description Bad Request: `people.cursor`, `people.state`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `people.managers_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePersonRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `people.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `people.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `people.gone_in_hubspot`, `people.last_admin`, `people.self`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `people.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    InvitePeople: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitePeopleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationsView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `people.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `people.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `people.inactive`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    RevokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `people.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `people.not_invited`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `people.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListAudit: {
        parameters: {
            query?: {
                /** @description Only what this user did. */
                person?: string;
                /** @description Only this action, such as `driver.changed`, or all of a kind, such as `driver`; at most 100 characters. */
                action?: string;
                /** @description Part of the name of what was changed, or of its account; at most 200 characters. */
                search?: string;
                /** @description The first day, in the portal's time zone. */
                from?: string;
                /** @description The last day, in the portal's time zone. */
                to?: string;
                /** @description What the previous page answered as `nextCursor`. */
                cursor?: string;
                /** @description 1 to 200, 50 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Bad Request: `audit.dates`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `audit.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    DisconnectHubSpot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disconnected"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `connection.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `connection.not_connected`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListDeadLetters: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterView"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`, `webhooks.admins_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    RetryDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the dead letter. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.scope_missing`, `webhooks.admins_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `webhooks.letter_not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`, `webhooks.no_record`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    DiscardDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the dead letter. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.scope_missing`, `webhooks.admins_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `webhooks.letter_not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetWriteBack: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteBackView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    SwitchWriteBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchWriteBackRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteBackView"];
                };
            };
            /** @description Bad Request: `request.invalid`, `request.unreadable`, `write_back.remove_notes_while_on`, `write_back.remove_while_on`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `tokens.scope_missing`, `write_back.admins_only`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`, `write_back.remove_failed`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListOutgoingWebhooks: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `outgoing_webhooks.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    CreateOutgoingWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointSecret"];
                };
            };
            /** @description Bad Request: `outgoing_webhooks.address`, `outgoing_webhooks.event_unknown`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `outgoing_webhooks.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `outgoing_webhooks.too_many`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeOutgoingWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointView"];
                };
            };
            /** @description Bad Request: `outgoing_webhooks.address`, `outgoing_webhooks.event_unknown`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `outgoing_webhooks.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `outgoing_webhooks.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `outgoing_webhooks.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    DeleteOutgoingWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `outgoing_webhooks.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `outgoing_webhooks.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `outgoing_webhooks.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    RotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointSecret"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `outgoing_webhooks.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `outgoing_webhooks.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description What the previous page answered as `nextCursor`. */
                cursor?: string;
                /** @description 1 to 100, 20 by default. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `outgoing_webhooks.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `outgoing_webhooks.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    TestOutgoingWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `outgoing_webhooks.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `outgoing_webhooks.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ResendWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the webhook. */
                id: string;
                /** @description The id of the message. */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `outgoing_webhooks.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `outgoing_webhooks.delivery_not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `outgoing_webhooks.still_waits`, `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetNoticeChannel: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `notices.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeNoticeChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeChannelRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            /** @description Bad Request: `notices.kind_unknown`, `outgoing_webhooks.address`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `notices.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `notices.no_channel`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `notices.channel_stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    RemoveNoticeChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `notices.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `notices.no_channel`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `notices.channel_stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    TestNoticeChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelTested"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `notices.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `notices.no_channel`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetSettings: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            /** @description Bad Request: `settings.working_days`, `settings.working_hours`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `settings.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            /** @description Bad Request: `mapping.alias.cycle`, `mapping.alias.hides_property`, `mapping.alias.name_invalid`, `mapping.alias.segment_target`, `mapping.alias.target_unknown`, `mapping.alias.too_many`, `request.invalid`, `request.unreadable`, `settings.csm_property`, `settings.reading`, `settings.time_zone`, `settings.working_days`, `settings.working_hours`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `settings.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `settings.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    PreviewSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingEffect"][];
                };
            };
            /** @description Bad Request: `mapping.alias.cycle`, `mapping.alias.hides_property`, `mapping.alias.name_invalid`, `mapping.alias.segment_target`, `mapping.alias.target_unknown`, `mapping.alias.too_many`, `request.invalid`, `request.unreadable`, `settings.csm_property`, `settings.reading`, `settings.time_zone`, `settings.working_days`, `settings.working_hours`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `request.foreign_origin`, `settings.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    GetJudge: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `judge.admins_only`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ChangeJudge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeJudgeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeView"];
                };
            };
            /** @description Bad Request: `outgoing_webhooks.address`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `judge.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `judge.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ForgetJudge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was read, in quotation marks, as `version` (or what stands for it) said; 412 where it is another by now, or where it is missing. */
                "If-Match"?: string;
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeView"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `judge.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `judge.stale`, `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    PreviewJudge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeJudgeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            /** @description Bad Request: `outgoing_webhooks.address`, `request.invalid`, `request.unreadable`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `judge.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    TryDetection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryDetectionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DetectionTried"];
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
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `judge.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    BackTestDetection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackTestDetectionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DetectionBackTested"];
                };
            };
            /** @description Bad Request: `detection.cursor`, `request.invalid`, `request.unreadable`, `transitions.prompt.not_contextual`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Forbidden: `judge.admins_only`, `request.foreign_origin`, `tokens.scope_missing`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found: `drivers.not_found`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict: `requests.key_reused`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed: `stale`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
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
