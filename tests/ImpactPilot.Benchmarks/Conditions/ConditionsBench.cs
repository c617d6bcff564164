using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.UnitTests.Conditions;

namespace ImpactPilot.Benchmarks.Conditions;

/// <summary>What a condition costs beside code written for it, and beside the rule engines that people would take instead.</summary>
internal static class ConditionsBench
{
    private const int Accounts = 100_000;
    private const int WarmUpAccounts = 20_000;
    private const int Block = 50;
    private const int Repetitions = 5;
    private const int Discarded = -1;
    private const int Rounds = 3;
    private const int BrokenTexts = 100_000;
    private const double HandGoal = 2.5;
    private const double FuzzGoal = 50;

    public static Bench Bench { get; } = new("conditions", $"the library's conditions over the facts of {Accounts:#,0} accounts, one thread", MeasureAsync);

    private static async IAsyncEnumerable<Figure> MeasureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var accounts = GeneratedFacts.Accounts(Accounts);
        var times = new List<Timed>();
        foreach (var shape in Enum.GetValues<Shape>())
        {
            var ofShape = Measure([.. LibraryConditions.All.Where(condition => condition.Shape == shape)], accounts);
            yield return BesideHand(shape.ToString().ToLowerInvariant(), ofShape);
            times.AddRange(ofShape);
        }

        yield return BesideHand("whole library", times) with { Details = [] };
        yield return Allocations(accounts);

        using var engines = await NpmEngines.PrepareAsync(accounts, cancellationToken);
        var rounds = new List<Round>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add(await TakeTurnsAsync(accounts, engines, cancellationToken));
        yield return BesideEngines("scalar, npm", Shape.Scalar, 10, rounds);
        yield return BesideEngines("exact decimals, npm", Shape.Arithmetic, 4, rounds);
        yield return LongestFuzz();
    }

    /// <summary>Ours and the engines' on the same conditions, one soon after the other: a machine that is slower a minute later is so for both.</summary>
    private sealed record Round(IReadOnlyList<Timed> Ours, IReadOnlyList<EngineTime> Engines);

    private static async Task<Round> TakeTurnsAsync(AccountFacts[] accounts, NpmEngines engines, CancellationToken cancellationToken)
    {
        var theirs = await engines.MeasureAsync(cancellationToken);
        var ours = Enum.GetValues<Shape>()
            .SelectMany(shape => Measure([.. LibraryConditions.All.Where(condition => condition.Shape == shape && theirs.Any(engine => engine.Condition == condition.Key))], accounts))
            .ToList();
        foreach (var mismatch in theirs.Where(engine => engine.Count == Accounts && engine.Holds != ours.Single(time => time.Condition.Key == engine.Condition).Holds))
            throw new InvalidOperationException($"{mismatch.Engine} finds {mismatch.Holds} accounts for {mismatch.Condition}: it does not evaluate the same condition.");
        return new(ours, theirs);
    }

    private sealed record Timed(LibraryCondition Condition, double Ours, double Hand, int Holds);

    /// <summary>
    /// Block by block, as a worker has a few accounts at hand and all conditions to ask: the facts lie in the processor's cache, and what is
    /// measured is the evaluation. Ours and the one by hand take turns, so that both see the same machine.
    /// </summary>
    private static List<Timed> Measure(IReadOnlyList<LibraryCondition> conditions, AccountFacts[] accounts)
    {
        var clocks = conditions.Select(condition => new Clocks(condition)).ToList();
        foreach (var block in accounts[..WarmUpAccounts].Chunk(Block))
            clocks.ForEach(clock => clock.Run(block, Discarded));
        foreach (var block in accounts.Chunk(Block))
        {
            for (var repetition = Discarded; repetition < Repetitions; repetition++)
                clocks.ForEach(clock => clock.Run(block, repetition));
            clocks.ForEach(clock => clock.Settle());
        }

        return [.. clocks.Select(clock => clock.PerEvaluation(accounts.Length))];
    }

    /// <summary>Adds up the medians of the blocks: the moments in which another process had the machine fall out.</summary>
    private sealed class Clocks(LibraryCondition condition)
    {
        private readonly double[] ours = new double[Repetitions];
        private readonly double[] hand = new double[Repetitions];
        private (double Ours, double Hand, int Holds) total;

        public void Run(AccountFacts[] block, int repetition)
        {
            var (own, found) = Time(block, condition.Ours, static (condition, facts) => condition.Evaluate(facts) == Truth.True);
            var (byHand, expected) = Time(block, condition.ByHand, static (holds, facts) => holds(facts));
            if (found != expected)
                throw new InvalidOperationException($"{condition.Key} by hand is not the library's condition.");
            if (repetition == Discarded)
                return;
            (ours[repetition], hand[repetition]) = (own, byHand);
            total.Holds += repetition == 0 ? found : 0;
        }

        public void Settle()
        {
            total.Ours += Figure.Median(ours);
            total.Hand += Figure.Median(hand);
        }

        public Timed PerEvaluation(int count) => new(condition, total.Ours / count, total.Hand / count, total.Holds);
    }

    /// <summary>Nanoseconds, and for how many it holds, which keeps the work from being optimised away.</summary>
    private static (double Nanoseconds, int Holds) Time<T>(AccountFacts[] accounts, T condition, Func<T, AccountFacts, bool> evaluate)
    {
        var holds = 0;
        var start = Stopwatch.GetTimestamp();
        foreach (var account in accounts)
            holds += evaluate(condition, account) ? 1 : 0;
        return (Stopwatch.GetElapsedTime(start).TotalNanoseconds, holds);
    }

    private static Figure BesideHand(string name, List<Timed> times)
    {
        var (ours, hand) = (times.Average(time => time.Ours), times.Average(time => time.Hand));
        return new Figure(name, ours, "ns", "written by hand", ours / hand, $"≤ {HandGoal}", ours / hand <= HandGoal)
        {
            Details = [.. times.Select(time => Invariant($"{time.Condition.Key,-30} {time.Ours,7:0} ns, by hand {time.Hand,7:0} ns, {time.Ours / time.Hand:0.00} ×; holds for {time.Holds:#,0}"))],
        };
    }

    /// <summary>The round in the middle counts.</summary>
    private static Figure BesideEngines(string name, Shape shape, double goal, List<Round> rounds)
    {
        var compared = rounds.Select(round => Compared(round, shape)).OrderBy(result => result.Ratio).ToList();
        var (ours, ratio, engines) = compared[compared.Count / 2];
        var keys = rounds[0].Ours.Where(time => time.Condition.Shape == shape).Select(time => time.Condition.Key);
        return new Figure(name, ours, "ns", $"{engines[0].Name}, how often as fast", ratio, $"≥ {goal}", ratio >= goal)
        {
            Details =
            [
                .. engines.Select(engine => Invariant($"{engine.Name,-30} {engine.Average,9:#,0} ns")),
                $"over {string.Join(", ", keys)}",
                $"the rounds: {string.Join(", ", compared.Select(result => Invariant($"{result.Ratio:0.0} ×")))}",
            ],
        };
    }

    private static (double Ours, double Ratio, IReadOnlyList<(string Name, double Average)> Engines) Compared(Round round, Shape shape)
    {
        var own = round.Ours.Where(time => time.Condition.Shape == shape).ToList();
        var ours = own.Average(time => time.Ours);
        var engines = round.Engines.Where(engine => own.Exists(time => time.Condition.Key == engine.Condition))
            .GroupBy(engine => engine.Engine)
            .Select(group => (Name: group.Key, Average: group.Average(engine => engine.Nanoseconds)))
            .OrderBy(engine => engine.Average)
            .ToList();
        return (ours, engines[0].Average / ours, engines);
    }

    private static Figure Allocations(AccountFacts[] accounts)
    {
        var scalars = LibraryConditions.All.Where(condition => condition.Shape == Shape.Scalar).ToList();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < scalars.Count; i++)
        {
            foreach (var account in accounts)
                scalars[i].Ours.Evaluate(account);
        }

        var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / scalars.Count / accounts.Length;
        return new("scalar, allocated", bytes, "B/eval", "nothing", bytes, "0", bytes == 0);
    }

    /// <summary>Another process may take the machine in the middle of an input: the slowest are measured again, and their medians count.</summary>
    private static Figure LongestFuzz()
    {
        var slowest = new PriorityQueue<string, double>();
        foreach (var text in new FuzzInputs(20261122, LibraryConditions.Texts).Draw(BrokenTexts))
        {
            slowest.Enqueue(text, Milliseconds(text));
            if (slowest.Count > 50)
                slowest.Dequeue();
        }

        var longest = slowest.UnorderedItems
            .Select(input => Figure.Median([.. Enumerable.Range(0, 5).Select(_ => Milliseconds(input.Element))]))
            .Max();
        return new("longest fuzz input", longest, "ms", "the goal", longest / FuzzGoal, $"≤ {FuzzGoal} ms", longest <= FuzzGoal)
        {
            Details = [Invariant($"of {BrokenTexts:#,0} inputs; the 50 slowest were measured five times more, their first times were up to {slowest.UnorderedItems.Max(input => input.Priority):0.0} ms")],
        };
    }

    private static double Milliseconds(string text)
    {
        var start = Stopwatch.GetTimestamp();
        Condition.Compile(text, LibraryConditions.Portal);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
