using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Feedback;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection.Feedback;

/// <summary>What the portal's people taught the detector, out of their decisions.</summary>
internal static class Lessons
{
    /// <summary>The detector as it judges in this portal.</summary>
    public static Task<TaughtDetector> TeachAsync(ImpactPilotDb db, CancellationToken ct) => TeachAsync(db, null, null, ct);

    /// <summary>The detector as it would judge if one transition had another prompt.</summary>
    public static Task<TaughtDetector> TeachAsync(ImpactPilotDb db, TransitionId transition, string prompt, CancellationToken ct) => TeachAsync(db, (TransitionId?)transition, prompt, ct);

    private static async Task<TaughtDetector> TeachAsync(ImpactPilotDb db, TransitionId? transition, string? imagined, CancellationToken ct)
    {
        var decided = (await DecidedFindings.ReadAsync(db, null, ct)).ByTransition;
        var ids = decided.Select(group => group.Key).ToList();
        var prompts = await db.Transitions.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Prompt }).ToListAsync(ct);
        return new TaughtDetector(
            LocalDetector.BuiltIn,
            prompts.Select(row => (row.Id, Prompt: row.Id == transition ? imagined : row.Prompt)).Where(row => row.Prompt is not null)
                .ToDictionary(row => KeyOf(decided[row.Id].First()), row => Of(decided[row.Id], row.Prompt!), StringComparer.Ordinal));
    }

    /// <summary>What decisions teach of one driver.</summary>
    public static DriverLessons Of(IEnumerable<DecidedFindings.Row> decided, string prompt)
    {
        var rows = decided.ToList();
        var onPrompt = rows.Where(row => row.Rule == prompt && !row.CameFromOther).Select(row => row.Decision);
        var examples = rows.Select(row => row.Example).OfType<Example>().ToList();
        return new DriverLessons(
            LearntThreshold.Of(onPrompt, LocalDetector.BuiltIn.Threshold),
            [
                .. examples.Where(example => example.IsRight).Take(DriverLessons.MostExamples)
                    .Concat(examples.Where(example => !example.IsRight).Take(DriverLessons.MostExamples))
                    .OrderByDescending(example => example.At),
            ]);
    }

    private static string KeyOf(DecidedFindings.Row row) => row.LibraryKey ?? row.DriverId.ToString();
}
