using Npgsql;

namespace ImpactPilot.Features.Shared.Events;

/// <summary>Hears what PostgreSQL announces on a channel, on one connection, through losses of it.</summary>
internal static class Listening
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <param name="begun">Called whenever listening begins, again after a loss: something may have been missed before.</param>
    /// <param name="heard">Called with each announcement's text.</param>
    /// <param name="lost">Told why the connection was lost.</param>
    public static async Task RunAsync(NpgsqlDataSource database, string channel, Action begun, Action<string> heard, Action<Exception> lost, TimeProvider clock, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(ct);
                connection.Notification += (_, notification) => heard(notification.Payload);
                await using (var listen = new NpgsqlCommand($"listen {channel}", connection))
                    await listen.ExecuteNonQueryAsync(ct);
                begun();
                while (true)
                    await connection.WaitAsync(ct);
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
            {
                lost(exception);
                await Task.Delay(Pause, clock, ct);
            }
        }
    }
}
