using System.Text.Json;
using ImpactPilot.HubSpotSimulator.Http;

namespace ImpactPilot.HubSpotSimulator.Portals;

/// <summary>What a simulation was seeded with; the first line of its journal.</summary>
internal sealed record JournalHead(
    int Format, int Seed, DateTimeOffset Anchor, int Companies, double ContactsPerCompany, double DealsPerCompany, double ActivitiesPerCompany)
{
    /// <summary>Rises whenever the generator changes, because old changes cannot be replayed on new seed data.</summary>
    public const int CurrentFormat = 2;

    public static JournalHead From(SimulatorOptions options, DateTimeOffset now) => new(
        CurrentFormat,
        options.Seed,
        options.Anchor ?? now - TimeSpan.FromTicks(now.Ticks % TimeSpan.TicksPerHour),
        options.Companies,
        options.ContactsPerCompany,
        options.DealsPerCompany,
        options.ActivitiesPerCompany);
}

/// <summary>The simulation's memory across restarts: JSON lines, one change each, written as they happen.</summary>
internal sealed class Journal : IDisposable
{
    private readonly Lock _gate = new();
    private readonly StreamWriter? _writer;

    private Journal(JournalHead head, IReadOnlyList<Change> past, StreamWriter? writer)
    {
        Head = head;
        Past = past;
        _writer = writer;
    }

    public JournalHead Head { get; }

    /// <summary>The changes of earlier runs, in order.</summary>
    public IReadOnlyList<Change> Past { get; }

    /// <summary>Opens the folder's journal, or starts one. Without a folder nothing is kept.</summary>
    public static Journal Open(string? folder, JournalHead fresh)
    {
        if (folder is null)
            return new Journal(fresh, [], writer: null);

        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "simulator.jsonl");
        var (head, past) = File.Exists(path) ? Read(path) : (null, []);
        if (head?.Format != JournalHead.CurrentFormat)
            return Start(path, fresh);

        // Rewritten without a half line that a kill may have left at the end.
        var reopened = Write(path + ".new", head, past);
        File.Move(path + ".new", path, overwrite: true);
        return new Journal(head, past, reopened);
    }

    public void Append(Change change)
    {
        if (_writer is null)
            return;

        lock (_gate)
        {
            _writer.WriteLine(JsonSerializer.Serialize(change, HubSpotJson.Options));
            _writer.Flush();
        }
    }

    public void Dispose() => _writer?.Dispose();

    private static Journal Start(string path, JournalHead fresh)
    {
        if (File.Exists(path))
            File.Move(path, path + ".superseded", overwrite: true);
        return new Journal(fresh, [], Write(path, fresh, []));
    }

    private static StreamWriter Write(string path, JournalHead head, IReadOnlyList<Change> changes)
    {
        var lines = new StreamWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete));
        lines.WriteLine(JsonSerializer.Serialize(head, HubSpotJson.Options));
        foreach (var change in changes)
            lines.WriteLine(JsonSerializer.Serialize(change, HubSpotJson.Options));
        lines.Flush();
        return lines;
    }

    private static (JournalHead? Head, IReadOnlyList<Change> Past) Read(string path)
    {
        JournalHead? head = null;
        var past = new List<Change>();
        foreach (var line in File.ReadLines(path))
        {
            try
            {
                if (head is null)
                    head = JsonSerializer.Deserialize<JournalHead>(line, HubSpotJson.Options);
                else if (JsonSerializer.Deserialize<Change>(line, HubSpotJson.Options) is { } change)
                    past.Add(change);
            }
            catch (JsonException)
            {
                // Only the last line can be torn: what follows it was never acknowledged.
                break;
            }
        }

        return (head, past);
    }
}
