using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using ImpactPilot.Benchmarks.Import;
using ImpactPilot.EmbeddedPostgres;
using ImpactPilot.Features.Demo;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.HubSpot;
using ImpactPilot.HubSpotSimulator;
using ImpactPilot.Web;
using ImpactPilot.Worker;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ImpactPilot.Benchmarks;

/// <summary>How large the simulated portal is.</summary>
internal sealed record PortalSize(int Companies, double ContactsPerCompany = 0, double DealsPerCompany = 0, double ActivitiesPerCompany = 0);

/// <summary>How long an import took, and of that in transactions and waiting for HubSpot.</summary>
internal sealed record ImportTime(TimeSpan Whole, TimeSpan Database, TimeSpan HubSpot, int Requests);

/// <summary>
/// A PostgreSQL server and a HubSpot simulator without limits. Its prepared database is that of a portal which is
/// connected and has the driver library, but none of its companies yet: each import and each COPY begins with a clone.
/// </summary>
internal sealed class PortalRig : IAsyncDisposable
{
    private const string Prepared = "prepared";

    // A worker does not listen there: connecting only needs the code that the redirect carries.
    private const string PublicOrigin = "http://localhost:5389";

    private const string ClientSecret = "impactpilot-demo-secret";

    private readonly DirectoryInfo folder;
    private readonly PostgresServer server;
    private readonly WebApplication simulator;
    private readonly string password = RandomNumberGenerator.GetHexString(32);
    private readonly string encryptionKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private int clones;

    private PortalRig(DirectoryInfo folder, PostgresServer server, WebApplication simulator) => (this.folder, this.server, this.simulator) = (folder, server, simulator);

    public static async Task<PortalRig> StartAsync(PortalSize size, CancellationToken cancellationToken)
    {
        var home = ScratchFolder.Create("portal");
        var postgres = await PostgresServer.StartOrFindAsync(new PostgresServerOptions { DataFolder = Path.Combine(home.FullName, "cluster") }, cancellationToken);
        var hubSpot = SimulatorHost.Build(
        [
            "--urls", "http://127.0.0.1:0",
            "--Simulator:Companies", size.Companies.ToString(CultureInfo.InvariantCulture),
            "--Simulator:ContactsPerCompany", size.ContactsPerCompany.ToString(CultureInfo.InvariantCulture),
            "--Simulator:DealsPerCompany", size.DealsPerCompany.ToString(CultureInfo.InvariantCulture),
            "--Simulator:ActivitiesPerCompany", size.ActivitiesPerCompany.ToString(CultureInfo.InvariantCulture),
            "--Simulator:Limits:Burst", "0",
            "--Simulator:Limits:SearchPerSecond", "0",
            "--Logging:LogLevel:Default", "None",
        ]);
        await hubSpot.StartAsync(cancellationToken);
        var rig = new PortalRig(home, postgres, hubSpot);
        await rig.PrepareAsync(cancellationToken);
        return rig;
    }

    /// <summary>The simulated HubSpot.</summary>
    public Uri HubSpot => new(simulator.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>A copy of the prepared database. What was written before is on the disk, so that nobody pays for others.</summary>
    public async Task<string> CloneAsync(CancellationToken cancellationToken)
    {
        var name = $"clone{++clones}";
        await ExecuteAsync("postgres", $"create database {name} template {Prepared} strategy file_copy", cancellationToken);
        await ExecuteAsync("postgres", "checkpoint", cancellationToken);
        return server.ConnectionStringTo(name);
    }

    /// <summary>How the application itself comes into a copy.</summary>
    public string AppConnectionString(string connectionString) => DatabaseSetup.AppConnectionString(connectionString, password);

    /// <summary>Drops a copy, whoever is still connected to it.</summary>
    public Task DropAsync(string connectionString, CancellationToken cancellationToken) =>
        ExecuteAsync("postgres", $"drop database {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)", cancellationToken);

    /// <summary>The first import by a worker as it is deployed.</summary>
    public async Task<ImportTime> ImportAsync(string connectionString, CancellationToken cancellationToken)
    {
        var database = new TransactionClock();
        using var hubSpot = new HubSpotClock();
        await using var worker = Worker(connectionString, services =>
        {
            services.AddSingleton<IInterceptor>(database);
            services.AddHttpClient("HubSpot").AddHttpMessageHandler(() => hubSpot);
        });
        var whole = Stopwatch.StartNew();
        await worker.Services.GetRequiredService<WorkRunner>().RunDueAsync(cancellationToken);
        var took = new ImportTime(whole.Elapsed, database.Elapsed, hubSpot.Elapsed, hubSpot.Requests);
        await EnsureImportedAsync(connectionString, cancellationToken);
        return took;
    }

    /// <summary>One look at HubSpot and what follows from it. Looks of a benchmark follow each other at once: the overlap would hold the ones before again.</summary>
    public async Task PollAsync(string connectionString, CancellationToken cancellationToken)
    {
        await ExecuteAtAsync(connectionString, "update pending_work set due_at = '2000-01-01' where kind = 'poll-portal'", cancellationToken);
        await using var worker = Worker(connectionString, settings: ["--Sync:OverlapSeconds", "0"]);
        await worker.Services.GetRequiredService<WorkRunner>().RunDueAsync(cancellationToken);
    }

    /// <summary>The web host on a copy.</summary>
    public async Task<WebApplication> ServeAsync(string connectionString, CancellationToken cancellationToken)
    {
        var web = WebHost.Build(["--urls", PublicOrigin, .. Settings(connectionString)]);
        await web.StartAsync(cancellationToken);
        return web;
    }

    /// <summary>A worker on a copy, at work until it is disposed of.</summary>
    public async Task<WorkerAtWork> WorkAsync(string connectionString, CancellationToken cancellationToken)
    {
        var worker = Worker(connectionString, settings: ["--urls", "http://127.0.0.1:0"]);
        await worker.StartAsync(cancellationToken);
        return new WorkerAtWork(worker);
    }

    /// <summary>HubSpot's servers, which call the web host that serves.</summary>
    public static HttpClient HubSpotCalling() => new() { BaseAddress = new Uri(PublicOrigin) };

    /// <summary>A request as HubSpot signs it.</summary>
    public static HttpRequestMessage Signed(HttpMethod method, string pathAndQuery, byte[] body)
    {
        var signedAt = TimeProvider.System.GetUtcNow();
        var request = new HttpRequestMessage(method, pathAndQuery);
        if (body.Length > 0)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        request.Headers.Add(HubSpotSignature.TimestampHeader, HubSpotSignature.Milliseconds(signedAt));
        request.Headers.Add(HubSpotSignature.SignatureHeader, HubSpotSignature.Sign(ClientSecret, method.Method, PublicOrigin + pathAndQuery, body, signedAt));
        return request;
    }

    /// <summary>The admin's browser, signed in at the web host that serves.</summary>
    public static async Task<HttpClient> SignInAsync(WebApplication web, CancellationToken cancellationToken)
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(PublicOrigin) };
        using var toHubSpot = await browser.GetAsync("/sign-in?returnTo=/", cancellationToken);
        using var atHubSpot = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var admin = web.Services.GetRequiredService<IOptions<DemoOptions>>().Value.AdminEmail;
        using var signedIn = await browser.GetAsync(await AuthorizePage.AnswerAsync(atHubSpot, toHubSpot.Headers.Location!, admin, cancellationToken), cancellationToken);
        return browser;
    }

    /// <summary>Runs SQL as the database's owner.</summary>
    public static async Task ExecuteAtAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false;Command Timeout=600");
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await simulator.StopAsync(new CancellationToken(canceled: true));
        await simulator.DisposeAsync();
        await server.StopAsync();
        folder.Delete(recursive: true);
    }

    // The conditions decide which properties are read with their history, and they need the properties' definitions. So a
    // first import brings those and warms everything up, and then its companies are thrown away.
    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync("postgres", $"create database {Prepared}", cancellationToken);
        var connectionString = server.ConnectionStringTo(Prepared);
        await DatabaseSetup.MigrateAsync(connectionString + ";Pooling=false", password, cancellationToken);
        await using (var worker = Worker(connectionString))
        {
            var services = worker.Services;
            var admin = await services.GetRequiredService<DemoSignIn>().ConnectAsync(services.GetRequiredService<IOptions<DemoOptions>>().Value.AdminEmail, cancellationToken);
            await services.GetRequiredService<WorkRunner>().RunDueAsync(cancellationToken);
            await services.GetRequiredService<IServiceScopeFactory>().InPortalAsync(
                admin.PortalId, (scope, token) => scope.GetRequiredService<DemoCatalogue>().SetUpAsync(token), cancellationToken);
        }

        await EnsureImportedAsync(connectionString, cancellationToken);
        await ExecuteAsync(
            Prepared,
            """
            set session_replication_role = replica;
            truncate accounts cascade;
            delete from sync_cursors where object_type = 'companies';
            update pending_work set due_at = '2000-01-01';
            """,
            cancellationToken);
    }

    private WebApplication Worker(string connectionString, Action<IServiceCollection>? configure = null, params string[] settings) =>
        WorkerHost.Build([.. Settings(connectionString), .. settings], builder => configure?.Invoke(builder.Services));

    private string[] Settings(string connectionString)
    {
        var hubSpot = HubSpot.AbsoluteUri;
        return
        [
            "--ConnectionStrings:ImpactPilot", AppConnectionString(connectionString),
            "--HubSpot:ApiBase", hubSpot,
            "--HubSpot:AuthorizeBase", hubSpot,
            "--HubSpot:ClientId", "impactpilot-demo",
            "--HubSpot:ClientSecret", ClientSecret,
            "--HubSpot:Limits:BurstPerTenSeconds", "0",
            "--HubSpot:Limits:SearchPerSecond", "0",
            "--ImpactPilot:PublicOrigin", PublicOrigin,
            "--ImpactPilot:EncryptionKey", encryptionKey,
            "--Sync:PollSeconds", "3600",
            "--Serilog:MinimumLevel:Default", "Fatal",
        ];
    }

    /// <summary>The work runner tries failed work again later; here a failure ends the benchmark.</summary>
    private static async Task EnsureImportedAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand(
            """
            select coalesce((select max(last_error) from sync_cursors), (select max(last_error) from pending_work), 'it did not finish')
            where not exists (select from sync_cursors where object_type = 'companies' and imported_at is not null)
            """);
        if (await command.ExecuteScalarAsync(cancellationToken) is string reason)
            throw new InvalidOperationException($"The import failed: {reason}");
    }

    private Task ExecuteAsync(string database, string sql, CancellationToken cancellationToken) =>
        ExecuteAtAsync(server.ConnectionStringTo(database), sql, cancellationToken);
}
