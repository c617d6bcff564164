using System.Text.Json;
using System.Text.Json.Serialization;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Card;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Catalogue.Areas;
using ImpactPilot.Features.Catalogue.Drivers;
using ImpactPilot.Features.Catalogue.Export;
using ImpactPilot.Features.Catalogue.Import;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Demo;
using ImpactPilot.Features.Demo.HubSpotScreens;
using ImpactPilot.Features.Detection;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Mapping;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Points.Ledger;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Jobs;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.SignIn;
using ImpactPilot.Features.Suggestions;
using ImpactPilot.Features.Teams;
using ImpactPilot.Features.Transitions;
using ImpactPilot.Features.Webhooks;
using ImpactPilot.Features.WriteBack;
using ImpactPilot.Features.WriteBack.Notes;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace ImpactPilot.Features;

/// <summary>Every capability, named once: what both hosts need, and what the web host answers.</summary>
public static class FeatureRegistration
{
    public const string ConnectionName = "ImpactPilot";

    public static IServiceCollection AddImpactPilot(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IRequestTurns, SharedTurns>();
        services.AddHubSpot(configuration);
        services.AddOptions<ImpactPilotOptions>().BindConfiguration("ImpactPilot").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SyncOptions>().BindConfiguration("Sync").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DemoOptions>().BindConfiguration("Demo");
        AddDatabase(services, configuration);
        AddCapabilities(services);
        AddWork(services);
        return services;
    }

    /// <summary>What only the web host needs: sign-in, problem details, live events.</summary>
    public static IServiceCollection AddImpactPilotWeb(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddExceptionHandler<UnhandledExceptions>();
        services.AddValidation();
        services.AddOpenApi("v1");
        services.Configure<JsonOptions>(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        services.AddScoped<RequestKey>();
        services.AddScoped<CardCaller>();
        services.AddScoped<CompanyOnTheSpot>();
        services.AddScoped<Cards>();
        services.AddSingleton<SignedRequest>();
        services.AddSingleton<ReceiveWebhooks>();
        services.AddSingleton<LiveEvents>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveEvents>());
        AddHubSpotScreens(services);
        services.AddAuthentication(SessionCookie.Name)
            .AddScheme<AuthenticationSchemeOptions, SessionCookie>(SessionCookie.Name, null)
            .AddScheme<AuthenticationSchemeOptions, CardSignature>(CardSignature.Name, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder(SessionCookie.Name).RequireAuthenticatedUser().Build());
        return services;
    }

    public static void MapImpactPilot(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("").AllowAnonymous();
        SignInWithHubSpot.Map(open);
        SignInOnce.Map(open);
        Health.Map(open);
        ReceiveWebhooks.Map(open);

        var api = app.MapGroup("/api/v1").AddEndpointFilter<SameOriginFilter>();
        LiveEvents.Map(api);
        var inPortal = api.MapGroup("").AddEndpointFilter<PortalTransactionFilter>();
        GetSession.Map(inPortal);
        ListAccounts.Map(inPortal.MapGroup("/accounts"));
        GetAccount.Map(inPortal.MapGroup("/accounts"));
        PoolAccount.Map(inPortal.MapGroup("/accounts"));
        ListSuggestions.Map(inPortal.MapGroup("/suggestions"));
        ReadSuggestionText.Map(inPortal.MapGroup("/suggestions"));
        DecideSuggestion.Map(inPortal.MapGroup("/suggestions"));
        WinByHand.Map(inPortal);
        ChangeStatus.Map(inPortal);
        GetLeaderboard.Map(inPortal);
        GetCut.Map(inPortal);
        BoardSights.Map(inPortal);
        GetValueMap.Map(inPortal);
        ListLedger.Map(inPortal.MapGroup("/ledger"));
        ExportLedger.Map(inPortal.MapGroup("/ledger"));
        CorrectLine.Map(inPortal.MapGroup("/ledger"));
        MapCycles(inPortal.MapGroup("/cycles"));
        MapCatalogue(inPortal);
        CheckCondition.Map(inPortal);
        WriteCondition.Map(inPortal);
        ListNames.Map(inPortal);
        PreviewCondition.Map(inPortal);
        BackTest.Map(inPortal);
        ExplainCondition.Map(inPortal);
        ChangeTransition.Map(inPortal);
        ListFirings.Map(inPortal);
        ListAliases.Map(inPortal.MapGroup("/mapping"));
        ChangeAlias.Map(inPortal.MapGroup("/mapping"));
        RoleMapping.Map(inPortal.MapGroup("/mapping"));
        GroupMapping.Map(inPortal.MapGroup("/mapping"));
        ListPeople.Map(inPortal.MapGroup("/people"));
        ChangePerson.Map(inPortal.MapGroup("/people"));
        MapTeams(inPortal.MapGroup("/teams"));
        ListAudit.Map(inPortal);
        GetConnection.Map(inPortal);
        DisconnectPortal.Map(inPortal);
        LookAtDeadLetters.Map(inPortal);
        SwitchWriteBack.Map(inPortal);
        CardEndpoints.Map(app);
        HubSpotScreensEndpoints.Map(app);
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
    }

    private static void MapTeams(IEndpointRouteBuilder teams)
    {
        ListTeams.Map(teams);
        CreateTeam.Map(teams);
        ChangeTeam.Map(teams);
        ArchiveTeam.Map(teams);
        MovePerson.Map(teams);
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

    /// <summary>What sets the embedded demo up; does nothing unless the demo is enabled.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        AddClientThatStays(services, DemoSignIn.HttpClientName);
        services.AddSingleton<DemoSignIn>();
        services.AddScoped<DemoCatalogue>();
        services.AddScoped<DemoHistory>();
        services.AddSingleton<DemoSetUp>();
        return services.AddHostedService(provider => provider.GetRequiredService<DemoSetUp>());
    }

    private static void AddHubSpotScreens(IServiceCollection services)
    {
        AddClientThatStays(services, DemoSignIn.HttpClientName);
        AddClientThatStays(services, CardFetch.HttpClientName);
        services.AddScoped<PeopleAtHubSpot>();
        services.AddScoped<CardFetch>();
    }

    /// <summary>Where it is sent on to is for the caller to see, not to follow.</summary>
    private static void AddClientThatStays(IServiceCollection services, string name) =>
        services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = false }).RemoveAllLoggers();

    private static void AddDatabase(IServiceCollection services, IConfiguration configuration)
    {
        SqlRows.Configure();
        var connectionString = configuration.GetConnectionString(ConnectionName)
            ?? throw new InvalidOperationException($"ConnectionStrings__{ConnectionName} is not set: it names the database and the application's role.");
        services.AddSingleton(_ => DataSource(connectionString));
        services.AddDbContext<ImpactPilotDb>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(new PortalStamp(provider.GetRequiredService<CurrentPortal>()))
            .AddInterceptors(provider.GetServices<IInterceptor>()));
        services.AddScoped<CurrentPortal>();
        services.AddScoped<Actor>();
        services.AddScoped<Journal>();
        services.AddSingleton<PortalDirectory>();
        services.AddSingleton<WorkQueue>();
        services.AddSingleton<WorkRunner>();
        services.AddSingleton<Housekeeping>();
        services.AddSingleton<AddUpPoints>();
    }

    // Planning the card's statements takes four times as long as carrying them out: a connection remembers what it is told often.
    // Whatever is told a session here, the portal above all, ends with its transaction: the next user finds nothing to reset.
    private static NpgsqlDataSource DataSource(string connectionString) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 200, NoResetOnClose = true });

    private static void AddCapabilities(IServiceCollection services)
    {
        services.AddSingleton<TokenVault>();
        services.AddSingleton<PortalTokens>();
        services.AddSingleton<PropertiesToHear>();
        services.AddSingleton<ConnectPortal>();
        services.AddSingleton<PollMemory>();
        services.AddScoped<PollPortal>();
        services.AddScoped<FollowWebhooks>();
        services.AddScoped<WriteImpact>();
        services.AddScoped<WriteNotes>();
        services.AddScoped<StatusNotes>();
        services.AddScoped<RemoveNotes>();
        services.AddScoped<DetectImpact>();
        services.AddScoped<AccountAccess>();
        services.AddScoped<AccountFactsReader>();
        services.AddScoped<AccountReading>();
        services.AddScoped<InstallLibrary>();
        services.AddScoped<CatalogueEditing>();
        services.AddScoped<ImportDrivers>();
        services.AddScoped<RevertImport>();
        services.AddScoped<ImpactTrail>();
        services.AddScoped<Booking>();
        services.AddScoped<Pursuing>();
        services.AddScoped<ChangeStatus>();
        services.AddScoped<Suggesting>();
        services.AddScoped<SettleAtEnd>();
        services.AddScoped<Starting>();
        services.AddScoped<Ending>();
        services.AddScoped<EndOnTime>();
        services.AddScoped<SwitchOn>();
        services.AddScoped<PreviewStamp>();
        services.AddScoped<TransitionLimits>();
        services.AddScoped<RuleMemory>();
        services.AddScoped<EvaluateAccount>();
        services.AddScoped<LookNightly>();
        services.AddScoped<CheckRules>();
        services.AddScoped<Remapping>();
        services.AddScoped<FollowProof>();
    }

    // In the order in which one follows from the other.
    private static void AddWork(IServiceCollection services)
    {
        const string Transitions = "transition";
        services.AddWorkInSteps<PollPortal>(PollPortal.Work, (job, work, ct) => job.RunAsync(work, ct));
        services.AddWorkInSteps<FollowWebhooks>(FollowWebhooks.Work, (job, work, ct) => job.RunAsync(work, ct));
        services.AddWork<CheckRules>(CheckRules.Work, Transitions, (job, work, ct) => job.RunAsync(work, ct));
        services.AddWork<SwitchOn>(SwitchOn.Work, Transitions, (job, work, ct) => job.RunAsync(work, ct));
        services.AddWork<EvaluateAccount>(EvaluateAccount.Work, Transitions, (job, work, ct) => job.RunAsync(work, ct));
        services.AddWork<DetectImpact>(DetectImpact.Work, Transitions, (job, work, ct) => job.RunAsync(work, ct));
        services.AddWork<LookNightly>(LookNightly.Work, Transitions, (job, work, ct) => job.RunAsync(work, ct));
        services.AddWorkInSteps<WriteImpact>(WriteImpact.Work, (job, work, ct) => job.RunAsync(work, ct));
        services.AddWorkInSteps<WriteNotes>(WriteNotes.Work, (job, work, ct) => job.RunAsync(work, ct));
        services.AddWorkInSteps<RemoveNotes>(RemoveNotes.Work, (job, work, ct) => job.RunAsync(work, ct));
        services.AddWork<Suggesting>(Suggesting.WakeWork, Transitions, (job, work, ct) => job.WakeAsync(work, ct));
        services.AddWork<EndOnTime>(EndOnTime.Work, "cycle", (job, work, ct) => job.RunAsync(work, ct));
    }
}
