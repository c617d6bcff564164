using System.Runtime.CompilerServices;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ImpactPilot.Features.Facts;

/// <summary>A company's own values, of which a condition may read nothing but those it was read for.</summary>
internal sealed record CompanyValues(Guid AccountId, string Name, FactObject Company);

/// <summary>
/// The companies' own present values and nothing else, as fast as the database gives them: all that most conditions look
/// at. Only what the condition reads leaves the database, and nothing is looked up by name once the first row is there.
/// </summary>
internal static class CompanyFacts
{
    private const int Batch = 10_000;

    private const string Read =
        """
        select id, name, hub_spot_id, array(select properties ->> wanted.name from unnest(@properties) with ordinality as wanted(name, place) order by place)
        from accounts where portal_id = @portal and id > @after and not archived order by id limit @batch
        """;

    /// <summary>Whether the condition looks at nothing but companies as they are now.</summary>
    public static bool Suffice(Condition condition) => !condition.ReadsHistory && condition.Objects.All(name => name == SyncObjects.Company);

    /// <summary>The accounts behind an id, in the order of their ids.</summary>
    public static async IAsyncEnumerable<CompanyValues> ReadAsync(ImpactPilotDb db, Condition condition, Guid after, [EnumeratorCancellation] CancellationToken ct)
    {
        var names = new PropertyNames(condition.Reads.Select(field => field.Property).Distinct(StringComparer.Ordinal));
        for (var read = Batch; read == Batch;)
        {
            read = 0;
            await using var command = Command(db, names, after);
            await using var rows = await command.ExecuteReaderAsync(ct);
            for (; await rows.ReadAsync(ct); read++)
            {
                after = rows.GetGuid(0);
                yield return new CompanyValues(after, rows.GetString(1), new FactObject(rows.GetString(2), new PropertyRow(names, await rows.GetFieldValueAsync<string?[]>(3, ct))));
            }
        }
    }

    private static NpgsqlCommand Command(ImpactPilotDb db, PropertyNames names, Guid after)
    {
        var command = new NpgsqlCommand(Read, (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        command.Parameters.AddWithValue("properties", names.Names.ToArray());
        command.Parameters.AddWithValue("portal", db.PortalId.Value);
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("batch", Batch);
        return command;
    }
}
