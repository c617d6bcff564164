using System.Globalization;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ImpactPilot.Benchmarks.Sync;

/// <summary>The fewest requests that bring the records and links which the portal's conditions need, by HubSpot's largest pages and batches.</summary>
internal sealed class FewestRequests
{
    private const int Page = 100;
    private const int PageWithHistory = 50;
    private const int SearchPage = 200;
    private const int LinksAtOnce = 1_000;

    private readonly MirrorPlan plan;
    private readonly Dictionary<string, int> counts;

    private FewestRequests(MirrorPlan plan, Dictionary<string, int> counts) => (this.plan, this.counts) = (plan, counts);

    /// <summary>Definitions and owners are there already. Each kind's newest record tells where to follow from afterwards, then pages, links and one search for what changed meanwhile.</summary>
    public int Import => plan.Kinds.Sum(kind => 2 + Pages(counts[kind.Object.Name], PageOf(kind)) + (kind.Object.IsCompany ? 0 : Links(kind, counts[kind.Object.Name])));

    public IReadOnlyList<string> Records =>
        [string.Join(", ", plan.Kinds.Select(kind => $"{counts[kind.Object.Name].ToString("#,0", CultureInfo.InvariantCulture)} {kind.Object.Path}"))];

    public static async Task<FewestRequests> ReadAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var stored = new Dictionary<string, int>(StringComparer.Ordinal);
        await using (var command = source.CreateCommand("select 'company', count(*)::int from accounts union all select object_type, count(*)::int from mirrored_records group by 1"))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                stored.Add(reader.GetString(0), reader.GetInt32(1));
        }

        var portal = new CurrentPortal();
        await using var id = source.CreateCommand("select portal_id from portals");
        portal.Set(new((Guid)(await id.ExecuteScalarAsync(cancellationToken))!));
        await using var db = new ImpactPilotDb(new DbContextOptionsBuilder<ImpactPilotDb>().UseNpgsql(source).Options, portal);
        return new(await MirrorPlan.ReadAsync(db, cancellationToken), stored);
    }

    /// <summary>A search for each kind, and of what it found the records and their links.</summary>
    public int OfLook(IReadOnlyDictionary<string, int> changed) => plan.Kinds.Sum(kind =>
    {
        var count = changed.GetValueOrDefault(kind.Object.Path);
        return Math.Max(1, Pages(count, SearchPage)) + Pages(count, PageOf(kind)) + Links(kind, count);
    });

    private int Links(PropertiesInUse kind, int count) =>
        Pages(count, LinksAtOnce) * (kind.Object.IsCompany ? plan.Records.Count : kind.Object.IsActivity ? 2 : 1);

    private static int PageOf(PropertiesInUse kind) => kind.Watched.Count > 0 ? PageWithHistory : Page;

    private static int Pages(int count, int size) => (count + size - 1) / size;
}
