using ImpactPilot.Benchmarks.Card;
using ImpactPilot.Benchmarks.Conditions;
using ImpactPilot.Benchmarks.Detect;
using ImpactPilot.Benchmarks.Import;
using ImpactPilot.Benchmarks.Leaderboard;
using ImpactPilot.Benchmarks.Pages;
using ImpactPilot.Benchmarks.Preview;
using ImpactPilot.Benchmarks.Start;
using ImpactPilot.Benchmarks.Sync;
using ImpactPilot.Benchmarks.Webhooks;

namespace ImpactPilot.Benchmarks;

/// <summary>The list of benchmarks, in the order in which they run. A new one is a class with a <c>Bench</c> and a line here.</summary>
internal static class Benches
{
    public static IReadOnlyList<Bench> All { get; } = [StartBench.Bench, ImportBench.Bench, SyncRequestsBench.Bench, WebhooksBench.Bench, CardBench.Bench, LeaderboardBench.Bench, PagesBench.Bench, ConditionsBench.Bench, DetectBench.Bench, PreviewBench.Bench, TextsBench.Bench];
}
