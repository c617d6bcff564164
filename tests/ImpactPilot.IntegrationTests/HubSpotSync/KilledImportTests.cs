using System.Globalization;
using FluentAssertions;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.HubSpotSync;

/// <summary>A first import that is killed again and again ends with the mirror that an unbroken one ends with.</summary>
public sealed class KilledImportTests(PostgresCluster cluster)
{
    /// <summary>Makes the portal as large as one wants to wait for; 50,000 is the product's promise.</summary>
    private const string CompaniesVariable = "IMPACTPILOT_KILLED_IMPORT_COMPANIES";

    private const int FullSize = 10_000;

    private static readonly int Companies = int.TryParse(Environment.GetEnvironmentVariable(CompaniesVariable), CultureInfo.InvariantCulture, out var asked) ? asked : 400;

    private static readonly string[] Conditions =
    [
        "sso_enabled = true", "any deal where hs_is_closed_won = true", "any contact where jobtitle contains 'Chief'", "any meeting within 30 days", "any email where subject contains 'x'",
    ];

    // Everything but what is made anew with each import: our own ids, the times at which we looked, and those at which our write-back modified companies.
    private static readonly Dictionary<string, string> Mirror = new(StringComparer.Ordinal)
    {
        ["accounts"] = "select a.hub_spot_id, a.name, a.domain, a.segment, u.email, a.properties, a.archived from accounts a left join users u on u.id = a.csm_id",
        ["mirrored_records"] = "select object_type, object_id, properties, contact_ids, occurred_at, created_at, hub_spot_modified_at, archived, stale from mirrored_records",
        ["record_accounts"] = "select r.object_type, r.object_id, a.hub_spot_id, r.labels, r.through_contact from record_accounts r join accounts a on a.id = r.account_id",
        ["property_changes"] = "select a.hub_spot_id, c.object_type, c.object_id, c.property, c.old_value, c.new_value, c.occurred_at, c.source_type, c.changed_by, c.evaluated from property_changes c join accounts a on a.id = c.account_id where c.occurred_at > @since",
        ["users"] = "select hub_spot_user_id, hub_spot_owner_id, email, name, active from users",
        ["sync_cursors"] = "select object_type, import_after, import_total, imported_at is not null, last_error from sync_cursors",
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_import_killed_at_ten_random_moments_ends_like_an_unbroken_one(int seed)
    {
        await using var unbroken = await ConnectedAsync();
        var steps = new CrashingDatabase(int.MaxValue);
        await unbroken.App.RunDueWorkAsync(Worker(unbroken.App, steps));
        await QuietAsync(unbroken);

        await using var killed = await ConnectedAsync();
        var draw = new Random(seed);
        for (var kill = 0; kill < 10; kill++)
        {
            var database = new CrashingDatabase(draw.Next(1, steps.Steps / 6));
            await DieAsync(killed.App, database);
            database.HasCrashed.Should().BeTrue("kill {0} must hit the import", kill);
            killed.App.Time.Advance(WorkQueue.Lease + TimeSpan.FromSeconds(1));
        }

        await QuietAsync(killed);

        // The killed one took longer: what was too old for it to keep by its end the unbroken one may have kept.
        var since = killed.App.Time.GetUtcNow().AddDays(-new SyncOptions().HistoryDays);
        foreach (var (table, rows) in Mirror)
            (await RowsAsync(killed, rows, since)).Should().Equal(await RowsAsync(unbroken, rows, since), table);
        (await killed.ScalarAsync<long>("select count(*) from mirrored_records")).Should().BeGreaterThan(Companies);
        (await killed.ScalarAsync<long>("select count(*) from suggestions")).Should().Be(0);
    }

    private async Task<MirroredPortal> ConnectedAsync()
    {
        var portal = await MirroredPortal.ConnectAsync(cluster, Companies);
        foreach (var condition in Conditions)
            await portal.WatchAsync(condition);
        return portal;
    }

    private static async Task DieAsync(ImpactPilotApp app, CrashingDatabase database)
    {
        try
        {
            await app.RunDueWorkAsync(Worker(app, database));
        }
        catch (CrashException)
        {
            // That is what it was for.
        }
    }

    private static async Task QuietAsync(MirroredPortal portal)
    {
        for (var look = 0; look < 3; look++)
        {
            portal.App.Time.Advance(TimeSpan.FromMinutes(5));
            await portal.App.RunDueWorkAsync(Worker(portal.App));
        }
    }

    // At full size what follows from an import, hours of it, is left out: the import is what is killed and compared.
    private static WebApplication Worker(ImpactPilotApp app, params IInterceptor[] interceptors) => app.NewWorker(services =>
    {
        foreach (var interceptor in interceptors)
            services.AddSingleton(interceptor);
        if (Companies > FullSize)
        {
            foreach (var other in services.Where(kind => kind.ImplementationInstance is WorkKind { Name: not PollPortal.Work }).ToList())
                services.Remove(other);
        }
    });

    private static Task<List<string>> RowsAsync(MirroredPortal portal, string rows, DateTimeOffset since) =>
        portal.QueryAsync<string>($"select row.* :: text from ({rows.Replace("@since", $"'{since:O}'::timestamptz", StringComparison.Ordinal)}) row order by 1");
}
