using ImpactPilot.HubSpot;
using Npgsql;

namespace ImpactPilot.Features.Portals;

/// <summary>The turns of a portal's requests, in the database: web hosts and workers keep HubSpot's limits together.</summary>
internal sealed class SharedTurns(NpgsqlDataSource database, TimeProvider clock) : IRequestTurns
{
    public async ValueTask<TimeSpan> TakeAsync(string portal, RequestLane lane, int permits, TimeSpan stretch, TimeSpan longest, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select take_request_turn($1, $2, $3, $4, $5, $6)");
        command.Parameters.AddWithValue(portal);
        command.Parameters.AddWithValue(Name(lane));
        command.Parameters.AddWithValue(permits);
        command.Parameters.AddWithValue(stretch);
        command.Parameters.AddWithValue(longest);
        command.Parameters.AddWithValue(clock.GetUtcNow());
        return (TimeSpan)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async ValueTask HoldAsync(string portal, RequestLane lane, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select hold_request_turns($1, $2, $3)");
        command.Parameters.AddWithValue(portal);
        command.Parameters.AddWithValue(Name(lane));
        command.Parameters.AddWithValue(clock.GetUtcNow() + duration);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Name(RequestLane lane) => lane switch { RequestLane.Burst => "burst", RequestLane.Search => "search" };
}
