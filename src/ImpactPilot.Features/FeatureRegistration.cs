using System.Text.Json;
using System.Text.Json.Serialization;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.ApiTokens;
using ImpactPilot.Features.Card;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Catalogue.Import;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Demo;
using ImpactPilot.Features.Demo.HubSpotScreens;
using ImpactPilot.Features.Detection;
using ImpactPilot.Features.Detection.Judging;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Mapping;
using ImpactPilot.Features.Notices;
using ImpactPilot.Features.OutgoingWebhooks;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Http.OpenApi;
using ImpactPilot.Features.Shared.Jobs;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.SignIn;
using ImpactPilot.Features.Suggestions;
using ImpactPilot.Features.Transitions;
using ImpactPilot.Features.Webhooks;
using ImpactPilot.Features.WriteBack;
using ImpactPilot.Features.WriteBack.Notes;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ImpactPilot.Features;

/// <summary>Every capability, named once: what both hosts need, and what the web host answers.</summary>
public static partial class FeatureRegistration
{
    public const string ConnectionName = "ImpactPilot";

    /// <summary>Whoever calls the API: a person with a session, or a program with a token.</summary>
    private const string Caller = "Caller";

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
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context => UnnamedProblems.Name(context.ProblemDetails));
        services.AddExceptionHandler<UnhandledExceptions>();
        services.Configure<ExceptionHandlerOptions>(errors => errors.SuppressDiagnosticsCallback = handled => UnhandledExceptions.IsCallersFault(handled.Exception));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddValidation();
        services.AddApiDocument();
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
        services.AddOptions<TokenOptions>().BindConfiguration("Tokens").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TokenLimits>();
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>>(provider => provider.GetRequiredService<TokenLimits>());
        services.AddRateLimiter(_ => { });
        services.AddSingleton<IAuthorizationHandler, TokenScopeCheck>();
        services.AddAuthentication(Caller)
            .AddPolicyScheme(Caller, null, scheme => scheme.ForwardDefaultSelector = TokenBearer.SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, TokenBearer>(TokenBearer.Name, null)
            .AddScheme<AuthenticationSchemeOptions, SessionCookie>(SessionCookie.Name, null)
            .AddScheme<AuthenticationSchemeOptions, CardSignature>(CardSignature.Name, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder(Caller).RequireAuthenticatedUser().AddRequirements(new TokenScopeRequired()).Build());
        return services;
    }

    /// <summary>Counts what tokens ask; comes after who they are is known.</summary>
    public static void UseTokenLimits(this IApplicationBuilder app)
    {
        var limits = app.ApplicationServices.GetRequiredService<TokenLimits>();
        app.Use(next => http => limits.TellAsync(http, next));
        app.UseRateLimiter();
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
        services.AddScoped<Overtaking>();
        services.AddScoped<Booking>();
        services.AddScoped<Pursuing>();
        services.AddScoped<ChangeStatus>();
        services.AddScoped<Suggesting>();
        services.AddScoped<SettleAll>();
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
        services.AddScoped<SegmentMapping>();
        services.AddScoped<FollowProof>();
        services.AddScoped<ExplainTransition>();
        services.AddScoped<EarnedAutomatic>();
        services.AddScoped<FollowFindings>();
        services.AddScoped<FollowSequences>();
        AddJudge(services);
        AddTelling(services);
    }

    // The operator's address may lie anywhere; one that a portal chose must not reach closed networks through us.
    private static void AddJudge(IServiceCollection services)
    {
        services.AddLanguageModel();
        services.AddSingleton<ModelChoice>();
        services.AddScoped<JudgeSteps>();
        services.AddScoped<AskJudge>();
        services.AddHttpClient(LanguageModel.TheirsClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = provider.GetRequiredService<WebhookAddress>().ConnectAsync,
            })
            .AddHttpMessageHandler<ShortAnswers>().RemoveAllLoggers();
    }

    // Nothing is sent on, no cookie is kept, and no proxy stands between the check of an address and its call.
    private static void AddTelling(IServiceCollection services)
    {
        services.AddSingleton<WebhookAddress>();
        services.AddSingleton<WebhookSender>();
        services.AddScoped<WebhookMessages>();
        services.AddScoped<SendWebhooks>();
        services.AddOptions<SmtpOptions>().BindConfiguration("Smtp").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<MailSender>();
        services.AddSingleton<ChatSender>();
        services.AddScoped<NoticeDesk>();
        services.AddScoped<RaiseNotices>();
        services.AddScoped<KeepSecretsOpen>();
        services.AddScoped<NoticeRound>();
        services.AddScoped<SendNotices>();
        services.AddScoped<TellOthers>();
        services.AddOptions<OutgoingWebhookOptions>().BindConfiguration("OutgoingWebhooks").ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(WebhookSender.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = provider.GetRequiredService<WebhookAddress>().ConnectAsync,
            })
            .RemoveAllLoggers();
    }

    /// <summary>The language model of this installation alone, as the command line asks it.</summary>
    public static IServiceCollection AddLanguageModel(this IServiceCollection services)
    {
        services.AddOptions<LanguageModelOptions>().BindConfiguration("LanguageModel").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LanguageModel>();
        services.AddTransient<ShortAnswers>();
        services.AddHttpClient(LanguageModel.OursClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .AddHttpMessageHandler<ShortAnswers>().RemoveAllLoggers();
        return services;
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
        services.AddWork<TellOthers>(TellOthers.Work, "notice", (job, work, ct) => job.RunAsync(work, ct));
        services.AddWork<NoticeRound>(NoticeRound.Work, "notice", (job, work, ct) => job.RunAsync(work, ct));
        services.AddWorkInSteps<SendNotices>(SendNotices.Work, (job, work, ct) => job.RunAsync(work, ct));
        services.AddWorkInSteps<SendWebhooks>(SendWebhooks.Work, (job, work, ct) => job.RunAsync(work, ct));
        services.AddWork<EndOnTime>(EndOnTime.Work, "cycle", (job, work, ct) => job.RunAsync(work, ct));
        services.AddWorkInSteps<AskJudge>(AskJudge.Work, (job, work, ct) => job.RunAsync(work, ct));
    }
}
