using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Accounts.Covers;
using ImpactPilot.Features.Accounts.Timeline;
using ImpactPilot.Features.Accounts.Views;
using ImpactPilot.Features.ApiTokens;
using ImpactPilot.Features.Card;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Catalogue.Areas;
using ImpactPilot.Features.Catalogue.Drivers;
using ImpactPilot.Features.Catalogue.Export;
using ImpactPilot.Features.Catalogue.Import;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Demo.HubSpotScreens;
using ImpactPilot.Features.Detection;
using ImpactPilot.Features.Detection.Feedback;
using ImpactPilot.Features.Detection.Judging;
using ImpactPilot.Features.Mapping;
using ImpactPilot.Features.Notices;
using ImpactPilot.Features.OutgoingWebhooks;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Points.Ledger;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Settings;
using ImpactPilot.Features.Setup;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.SignIn;
using ImpactPilot.Features.Suggestions;
using ImpactPilot.Features.Teams;
using ImpactPilot.Features.Transitions;
using ImpactPilot.Features.Webhooks;
using ImpactPilot.Features.WriteBack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features;

/// <summary>What the web host answers, by who may: people, and tokens with a scope.</summary>
public static partial class FeatureRegistration
{
    public static void MapImpactPilot(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("").AllowAnonymous();
        SignInWithHubSpot.Map(open);
        SignInOnce.Map(open);
        Health.Map(open);
        ReceiveWebhooks.Map(open);

        var api = app.MapGroup("/api/v1").AddEndpointFilter<SameOriginFilter>();
        StreamEvents.Map(api.MapGroup("").ForTokens(write: null));
        var inPortal = api.MapGroup("").AddEndpointFilter<PortalTransactionFilter>();
        MapForPeople(inPortal);
        MapReading(inPortal.MapGroup("").ForTokens(write: null));
        MapAsking(inPortal.MapGroup("").ForTokens(write: TokenScopes.Read));
        MapImpact(inPortal.MapGroup("").ForTokens(TokenScopes.WriteImpact));
        MapCatalogue(inPortal.MapGroup("").ForTokens(TokenScopes.WriteCatalogue));
        MapCycles(inPortal.MapGroup("/cycles").ForTokens(TokenScopes.Admin));
        MapTeams(inPortal.MapGroup("/teams").ForTokens(TokenScopes.Admin));
        BoardSights.Map(inPortal.MapGroup("").ForTokens(TokenScopes.Admin));
        MapAdministration(inPortal.MapGroup("").ForTokens(TokenScopes.Admin, read: TokenScopes.Admin));
        CardEndpoints.Map(app);
        HubSpotScreensEndpoints.Map(app);
    }

    // No token has a scope for these.
    private static void MapForPeople(IEndpointRouteBuilder api)
    {
        GetSession.MapSignOut(api);
        ManageTokens.Map(api.MapGroup("/tokens"));
        ListNotices.Map(api.MapGroup("/notices"));
        ChooseNotices.Map(api.MapGroup("/notices"));
        SavedViews.Map(api.MapGroup("/accounts/views"));
        ListCovers.Map(api.MapGroup("/covers"));
        ChangeCover.Map(api.MapGroup("/covers"));
        GetSetup.Map(api.MapGroup("/setup"));
        ChangeSetup.Map(api.MapGroup("/setup"));
    }

    private static void MapReading(IEndpointRouteBuilder api)
    {
        GetSession.Map(api);
        var accounts = api.MapGroup("/accounts");
        ListAccounts.Map(accounts);
        ExportAccounts.Map(accounts);
        ListSegments.Map(accounts);
        GetAccount.Map(accounts);
        GetTimeline.Map(accounts);
        ListContacts.Map(accounts);
        ListSuggestions.Map(api.MapGroup("/suggestions"));
        CountSuggestions.Map(api.MapGroup("/suggestions"));
        GetSuggestion.Map(api.MapGroup("/suggestions"));
        ReadSuggestionText.Map(api.MapGroup("/suggestions"));
        GetLeaderboard.Map(api);
        ExportLeaderboard.Map(api);
        GetCut.Map(api);
        GetValueMap.Map(api);
        ListLedger.Map(api.MapGroup("/ledger"));
        ExportLedger.Map(api.MapGroup("/ledger"));
        ListNames.Map(api);
        ListFirings.Map(api);
        GetLessons.Map(api);
        GetConnection.Map(api);
    }

    // Questions too long for an address: they change nothing.
    private static void MapAsking(IEndpointRouteBuilder api)
    {
        CheckCondition.Map(api);
        WriteCondition.Map(api);
        PreviewCondition.Map(api);
        BackTest.Map(api);
        ExplainCondition.Map(api);
        ExplainTransition.Map(api);
    }

    private static void MapImpact(IEndpointRouteBuilder api)
    {
        DecideSuggestion.Map(api.MapGroup("/suggestions"));
        WinByHand.Map(api);
        ChangeStatus.Map(api);
        CorrectLine.Map(api.MapGroup("/ledger"));
        PoolAccount.Map(api.MapGroup("/accounts"));
    }

    private static void MapAdministration(IEndpointRouteBuilder api)
    {
        ListPeople.Map(api.MapGroup("/people"));
        ChangePerson.Map(api.MapGroup("/people"));
        InvitePeople.Map(api.MapGroup("/people"));
        ListAudit.Map(api);
        DisconnectPortal.Map(api);
        LookAtDeadLetters.Map(api);
        SwitchWriteBack.Map(api);
        var webhooks = api.MapGroup("/outgoing-webhooks");
        ManageEndpoints.Map(webhooks);
        LookAtDeliveries.Map(webhooks);
        ManageChannel.Map(api.MapGroup("/notices"));
        ChangeSettings.Map(api.MapGroup("/settings"));
        SettingsEffects.Map(api.MapGroup("/settings"));
        ManageJudge.Map(api.MapGroup("/settings"));
        var detection = api.MapGroup("/detection");
        TryDetection.Map(detection);
        BackTestDetection.Map(detection);
    }

    private static void MapCatalogue(IEndpointRouteBuilder api)
    {
        GetCatalogue.Map(api);
        PickFromLibrary.Map(api);
        ImportDrivers.Map(api);
        RevertImport.Map(api);
        ExportDrivers.Map(api);
        var areas = api.MapGroup("/catalogue/areas");
        CreateArea.Map(areas);
        ChangeArea.Map(areas);
        OrderAreas.Map(areas);
        MergeAreas.Map(areas);
        DeleteArea.Map(areas);
        OrderDrivers.Map(areas);
        var drivers = api.MapGroup("/catalogue/drivers");
        CreateDriver.Map(drivers);
        ChangeDriver.Map(drivers);
        DuplicateDriver.Map(drivers);
        ArchiveDriver.Map(drivers);
        RestoreDriver.Map(drivers);
        DeleteDriver.Map(drivers);
        GetDriverHistory.Map(drivers);
        RestoreDriverVersion.Map(drivers);
        ChangeTransition.Map(api);
        ChangeLessons.Map(api);
        var mapping = api.MapGroup("/mapping");
        ListAliases.Map(mapping);
        ChangeAlias.Map(mapping);
        RoleMapping.Map(mapping);
        GroupMapping.Map(mapping);
    }

    private static void MapCycles(IEndpointRouteBuilder cycles)
    {
        ListCycles.Map(cycles);
        GetCycle.Map(cycles);
        DraftCycle.Map(cycles);
        ChangeCycle.Map(cycles);
        ChangeTargets.Map(cycles);
        SuggestTargets.Map(cycles);
        ChooseDrivers.Map(cycles);
        StartCycle.Map(cycles);
        RehearseEnd.Map(cycles);
        EndCycle.Map(cycles);
        ReopenCycle.Map(cycles);
        DefineImpacted.Map(cycles);
    }

    private static void MapTeams(IEndpointRouteBuilder teams)
    {
        ListTeams.Map(teams);
        CreateTeam.Map(teams);
        ChangeTeam.Map(teams);
        ArchiveTeam.Map(teams);
        MovePerson.Map(teams);
        ListHubSpotTeams.Map(teams);
        TakeOverTeams.Map(teams);
        TakeTeamsBack.Map(teams);
    }
}
