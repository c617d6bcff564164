using ImpactPilot.Domain.Common;
using Npgsql;

namespace ImpactPilot.Features.Shared.Tenancy;

/// <summary>The one question that may be asked across portals: which are there?</summary>
public sealed class PortalDirectory(NpgsqlDataSource database)
{
    public async Task<IReadOnlyList<PortalId>> AllAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select portal_id from portal_directory()");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var portals = new List<PortalId>();
        while (await reader.ReadAsync(ct))
            portals.Add(new PortalId(reader.GetGuid(0)));
        return portals;
    }

    public async Task<PortalId?> FindAsync(string hubId, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select portal_id from portal_directory() where hub_id = $1");
        command.Parameters.AddWithValue(hubId);
        return await command.ExecuteScalarAsync(ct) is Guid id ? new PortalId(id) : null;
    }
}
