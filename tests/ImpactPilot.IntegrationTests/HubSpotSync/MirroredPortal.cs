using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Demo;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Transitions;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ImpactPilot.IntegrationTests.HubSpotSync;

/// <summary>One recorded change as the database has it.</summary>
internal sealed record ChangeRow(string ObjectId, string Property, string? OldValue, string? NewValue, DateTime OccurredAt, string? ChangedBy, bool Evaluated);

/// <summary>A portal that is connected and mirrored, without the demo's rules; a test adds what it wants to watch.</summary>
internal sealed class MirroredPortal : IAsyncDisposable
{
    private readonly NpgsqlDataSource owner;

    private MirroredPortal(ImpactPilotApp app)
    {
        App = app;
        Person = new PersonInHubSpot(app);
        owner = NpgsqlDataSource.Create(app.OwnerConnectionString);
    }

    public ImpactPilotApp App { get; }

    /// <summary>Somebody at work in HubSpot.</summary>
    public PersonInHubSpot Person { get; }

    public PortalId Id { get; private set; }

    private IServiceScopeFactory Scopes => App.WebServices.GetRequiredService<IServiceScopeFactory>();

    /// <summary>Connected, nothing imported yet.</summary>
    public static async Task<MirroredPortal> ConnectAsync(PostgresCluster cluster, int companies = 12, double speed = 0)
    {
        var portal = new MirroredPortal(await ImpactPilotApp.StartAsync(cluster, companies, speed: speed));
        portal.Id = await portal.SignInAsync();
        return portal;
    }

    /// <summary>Connected, watching company properties, and imported.</summary>
    public static async Task<MirroredPortal> ImportAsync(PostgresCluster cluster, params string[] conditions)
    {
        var portal = await ConnectAsync(cluster);
        foreach (var condition in conditions)
            await portal.WatchAsync(condition);
        await portal.App.RunDueWorkAsync();
        return portal;
    }

    /// <summary>Connects, or connects again.</summary>
    public async Task<PortalId> SignInAsync() =>
        (await App.NewWorker().Services.GetRequiredService<DemoSignIn>().ConnectAsync(ImpactPilotApp.Admin, CancellationToken.None)).PortalId;

    /// <summary>Adds a driver with a transition in suggest mode, whose baseline is now.</summary>
    public Task WatchAsync(string condition, int heldForDays = 0) => Scopes.InPortalAsync(Id, async (services, ct) =>
    {
        var now = App.Time.GetUtcNow();
        var db = services.GetRequiredService<ImpactPilotDb>();
        var area = new Area { PortalId = Id, Id = AreaId.New(now), Name = condition, Colour = "#5B5BD6" };
        var driver = new Driver { PortalId = Id, Id = DriverId.New(now), AreaId = area.Id, Name = condition, Definition = condition, Points = 1, Cadence = Cadence.TriggerBased };
        var transition = new Transition
        {
            PortalId = Id, Id = TransitionId.New(now), DriverId = driver.Id, Type = TransitionType.Property, Condition = condition, Mode = TransitionMode.Suggest, HeldForDays = heldForDays,
        };
        db.AddRange(area, driver, transition);
        await db.SaveChangesAsync(ct);
        await services.GetRequiredService<SwitchOn>().BeginAsync(transition, now, ct);
    }, CancellationToken.None);

    /// <summary>Says which company property is the segment.</summary>
    public Task MapAsync(string alias, string target) => Scopes.InPortalAsync(Id, (services, _) =>
    {
        services.GetRequiredService<ImpactPilotDb>().PropertyAliases.Add(new PropertyAlias { PortalId = Id, Name = alias, Target = target });
        return Task.CompletedTask;
    }, CancellationToken.None);

    /// <summary>A property is changed at HubSpot a minute from now; when that was.</summary>
    public async Task<DateTimeOffset> ChangeAsync(string company, string property, string? value)
    {
        App.Time.Advance(TimeSpan.FromMinutes(1));
        await App.ChangeCompanyAsync(company, (property, value));
        return App.Time.GetUtcNow();
    }

    /// <summary>Some company whose property is not true.</summary>
    public async Task<string> CompanyWithoutAsync(string property) => (await QueryAsync<string>(
        $"select hub_spot_id from accounts where properties ->> '{property}' is distinct from 'true' order by hub_spot_id limit 1")).Single();

    public async Task<IReadOnlyList<ChangeRow>> ChangesAsync(string company, string property) => await QueryAsync<ChangeRow>(
        $"select object_id, property, old_value, new_value, occurred_at, changed_by, evaluated from property_changes where object_id = '{company}' and property = '{property}' order by occurred_at");

    public Task<SyncCursor> CursorAsync(string objects) => Scopes.InPortalAsync(
        Id, (services, ct) => services.GetRequiredService<ImpactPilotDb>().SyncCursors.AsNoTracking().SingleAsync(cursor => cursor.ObjectType == objects, ct), CancellationToken.None);

    public async Task<List<T>> QueryAsync<T>(string sql)
    {
        await using var connection = await owner.OpenConnectionAsync();
        return (await connection.QueryAsync<T>(sql)).AsList();
    }

    public async Task<T> ScalarAsync<T>(string sql) => (await QueryAsync<T>(sql)).Single();

    /// <summary>The next times a path is called something goes wrong.</summary>
    public async Task FailAsync(object fault)
    {
        using var answer = await App.HubSpot.PostAsJsonAsync("/_sim/faults", fault);
        answer.EnsureSuccessStatusCode();
    }

    public async Task RevokeAsync()
    {
        using var answer = await App.HubSpot.PostAsync(new Uri("/_sim/tokens/revoke", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The companies that a record belongs to, by HubSpot's ids.</summary>
    public Task<List<string>> CompaniesOfAsync(string record) => QueryAsync<string>(
        $"select a.hub_spot_id from record_accounts r join accounts a on a.id = r.account_id where r.object_id = '{record}' order by 1");

    /// <summary>A contact that has one company, and that company.</summary>
    public async Task<(string Contact, string Company)> SomeContactAsync() => (await QueryAsync<(string, string)>(
        "select min(r.object_id), a.hub_spot_id from record_accounts r join accounts a on a.id = r.account_id where r.object_type = 'contact' group by 2 order by 1 limit 1")).Single();

    /// <summary>Looks after the time in which silent changes (deletions, associations) are found.</summary>
    public async Task SweepAsync()
    {
        App.Time.Advance(TimeSpan.FromHours(1));
        await App.PollAsync();
    }

    /// <summary>Works in the portal as the product does.</summary>
    public Task<T> InPortalAsync<T>(Func<IServiceProvider, CancellationToken, Task<T>> work) => Scopes.InPortalAsync(Id, work, CancellationToken.None);

    /// <summary>How often HubSpot was called so far.</summary>
    public async Task<int> CallsAsync(string path = "") =>
        (await App.HubSpot.GetFromJsonAsync<JsonElement>("/_sim/requests")).GetProperty("requests").EnumerateArray()
            .Where(count => count.GetProperty("path").GetString()!.Contains(path, StringComparison.Ordinal))
            .Sum(count => count.GetProperty("count").GetInt32());

    /// <summary>How often HubSpot answered so.</summary>
    public async Task<int> RefusedAsync(int status) =>
        (await App.HubSpot.GetFromJsonAsync<JsonElement>("/_sim/requests")).GetProperty("requests").EnumerateArray()
            .Where(count => count.GetProperty("status").GetInt32() == status)
            .Sum(count => count.GetProperty("count").GetInt32());

    public async ValueTask DisposeAsync()
    {
        await owner.DisposeAsync();
        await App.DisposeAsync();
    }
}
