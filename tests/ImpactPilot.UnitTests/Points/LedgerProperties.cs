using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Points;
using Xunit;

namespace ImpactPilot.UnitTests.Points;

/// <summary>Any sequence of wins, undos, corrections, splits and cycle ends leaves sums equal to a naive recount of the wins that stand.</summary>
public sealed class LedgerProperties
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (6, from account in Gen.Choose(0, 2) from driver in Gen.Choose(0, 3) from day in Gen.Choose(0, 400) select new Step(Move.Win, account, driver, day)),
        (3, from account in Gen.Choose(0, 2) from driver in Gen.Choose(0, 3) select new Step(Move.Undo, account, driver, 0)),
        (2, from account in Gen.Choose(0, 2) from driver in Gen.Choose(0, 3) from points in Gen.Choose(0, 100) select new Step(Move.Correct, account, driver, points)),
        (3, from account in Gen.Choose(0, 2) from driver in Gen.Choose(0, 3) from points in Gen.Choose(0, 100) from shares in Gen.Choose(0, 20).ListOf() select new Step(Move.Correct, account, driver, points, [.. shares])),
        (1, Gen.Constant(new Step(Move.EndCycle, 0, 0, 0))));

    [Fact]
    public void Sums_over_the_ledger_equal_a_naive_recount() => Check(book =>
    {
        foreach (var account in book.Accounts)
            book.Lines.Where(line => line.Account == account).Sum(line => line.Points).Should().Be(book.Standing.Where(win => win.Account == account).Sum(win => win.Points));
        foreach (var cycle in book.Cycles)
            book.Lines.Where(line => line.Cycle == cycle.Id).Sum(line => line.Points).Should().Be(book.Standing.Where(win => win.Cycle == cycle.Id).Sum(win => win.Points));
    });

    [Fact]
    public void A_win_counts_once_while_it_stands_however_it_is_split_and_people_have_what_they_were_given() => Check(book =>
    {
        foreach (var account in book.Accounts)
        {
            var lines = book.Lines.Where(line => line.Account == account).ToList();
            lines.Where(line => line.Part == 0).Sum(line => line.Reverses is null ? 1 : -1).Should().Be(book.Standing.Count(win => win.Account == account));
        }

        foreach (var person in Enumerable.Range(0, Book.People.Length))
        {
            var given = book.Standing.Sum(win => win.Shares.ElementAtOrDefault(person));
            book.Lines.Where(line => line.Earner == Book.People[person]).Sum(line => line.Points).Should().Be(given);
        }
    });

    [Fact]
    public void When_all_is_taken_back_nobody_has_anything() => Check(book =>
    {
        book.UndoAll();
        var open = book.Lines.Where(line => line.Cycle == book.Cycles[^1].Id).ToList();
        open.GroupBy(line => line.Earner).Where(person => person.Sum(line => line.Points) != 0).Should().BeEmpty();
        open.Where(line => line.Part == 0).Sum(line => line.Reverses is null ? 1 : -1).Should().Be(0);
    });

    [Fact]
    public void An_ended_cycle_never_changes_again() => Check(book =>
    {
        foreach (var (cycle, frozen) in book.Frozen)
            book.Lines.Where(line => line.Cycle == cycle).Sum(line => line.Points).Should().Be(frozen);
    });

    [Fact]
    public void Every_reversal_mirrors_one_win_and_no_win_is_reversed_twice() => Check(book =>
    {
        var reversals = book.Lines.Where(line => line.Reverses is not null).ToList();
        reversals.Select(line => line.Reverses).Should().OnlyHaveUniqueItems();
        foreach (var reversal in reversals)
        {
            var win = book.Lines.Single(line => line.Id == reversal.Reverses);
            reversal.Should().BeEquivalentTo(win, options => options.Excluding(line => line.Id).Excluding(line => line.Points).Excluding(line => line.BookedAt).Excluding(line => line.Reverses).Excluding(line => line.Reason));
            reversal.Points.Should().Be(-win.Points);
        }
    });

    [Fact]
    public void A_driver_is_never_won_twice_at_once() => Check(book =>
        book.Standing.Select(win => (win.Account, win.Driver)).Should().OnlyHaveUniqueItems());

    private static void Check(Action<Book> holds) =>
        Prop.ForAll(Steps.ListOf().ToArbitrary(), steps => holds(Book.Of(steps))).QuickCheckThrowOnFailure();

    private enum Move
    {
        Win,
        Undo,
        Correct,
        EndCycle,
    }

    /// <param name="Number">The day of a win, the points of a correction.</param>
    /// <param name="Shares">What a correction gives to the first person, the second and so on.</param>
    private sealed record Step(Move Move, int Account, int Driver, int Number, params int[] Shares);

    private sealed record StandingWin(AccountId Account, int Driver, CycleId Cycle, int Points, int[] Shares);

    /// <summary>Plays the steps through the domain and, beside it, keeps the wins that stand in a plain list.</summary>
    private sealed class Book
    {
        private readonly Dictionary<(int Account, int Driver), (ImpactState State, BookedWin? InForce)> impacts = [];

        public static Earner[] People { get; } = [.. Enumerable.Range(0, 12).Select(number => new Earner(UserId.New(Now), $"Person {number}"))];

        public AccountId[] Accounts { get; } = [.. Enumerable.Range(0, 3).Select(_ => AccountId.New(Now))];

        public List<CyclePeriod> Cycles { get; } = [NewCycle(0)];

        public List<LedgerLine> Lines { get; } = [];

        public List<StandingWin> Standing { get; } = [];

        public Dictionary<CycleId, int> Frozen { get; } = [];

        public static Book Of(IEnumerable<Step> steps)
        {
            var book = new Book();
            foreach (var step in steps)
                book.Take(step);
            return book;
        }

        private void Take(Step step)
        {
            switch (step.Move)
            {
                case Move.Win:
                    Win(step);
                    break;
                case Move.Undo:
                    Undo(step);
                    break;
                case Move.Correct:
                    Correct(step);
                    break;
                case Move.EndCycle:
                    var active = Cycles[^1];
                    Cycles[^1] = active with { Status = CycleStatus.Ended };
                    Frozen[active.Id] = Standing.Where(win => win.Cycle == active.Id).Sum(win => win.Points);
                    Cycles.Add(NewCycle(Cycles.Count));
                    break;
            }
        }

        private void Win(Step step)
        {
            var driver = new PricedDriver(DriverId.New(Now), $"Driver {step.Driver}", "Area", step.Driver);
            var choice = CycleChoice.For(Cycles, new DateOnly(2026, 1, 1).AddDays(step.Number)).Value;
            var line = LedgerLine.Win(Accounts[step.Account], driver, new Earner(null, "Unassigned"), choice, Now.AddDays(-step.Number), Now);
            if ((impacts.TryGetValue((step.Account, step.Driver), out var impact) ? impact.State : ImpactState.Open).Win(line.Id) is not { Succeeded: true, Value: var won })
                return;
            impacts[(step.Account, step.Driver)] = (won, new BookedWin(line, []));
            Lines.Add(line);
            Standing.Add(new StandingWin(line.Account, step.Driver, line.Cycle, line.Points, []));
        }

        private void Undo(Step step)
        {
            if (!impacts.TryGetValue((step.Account, step.Driver), out var impact) || impact.State.Undo(ImpactStatus.None) is not { Succeeded: true, Value: var open })
                return;
            var status = Cycles.Single(cycle => cycle.Id == impact.InForce!.Main.Cycle).Status;
            if (impact.InForce!.Reverse(status, Now) is not { Succeeded: true, Value: var reversal })
                return;
            impacts[(step.Account, step.Driver)] = (open, null);
            Lines.AddRange(reversal);
            Standing.RemoveAll(win => win.Account == Accounts[step.Account] && win.Driver == step.Driver);
        }

        private void Correct(Step step)
        {
            if (!impacts.TryGetValue((step.Account, step.Driver), out var impact) || impact.InForce is not { } win)
                return;
            var status = Cycles.Single(cycle => cycle.Id == win.Main.Cycle).Status;
            if (Credits.Of(step.Number, win.Main.Earner, [.. step.Shares.Select((points, person) => new Credit(People[person % People.Length], points))]) is not { Succeeded: true, Value: var credits }
                || win.Correct(credits, "A test", status, Now) is not { Succeeded: true, Value: var correction })
                return;
            impacts[(step.Account, step.Driver)] = (impact.State.Correct(correction.Win.Main.Id).Value, correction.Win);
            Lines.AddRange([.. correction.Opposites, .. correction.Win.Lines]);
            Standing.RemoveAll(standing => standing.Account == win.Main.Account && standing.Driver == step.Driver);
            Standing.Add(new StandingWin(win.Main.Account, step.Driver, win.Main.Cycle, step.Number, step.Shares));
        }

        public void UndoAll()
        {
            foreach (var (account, driver) in impacts.Keys.ToList())
                Undo(new Step(Move.Undo, account, driver, 0));
        }

        private static CyclePeriod NewCycle(int number) =>
            new(CycleId.New(Now), new DateOnly(2026, 1, 1).AddDays(number * 90), new DateOnly(2026, 1, 1).AddDays((number * 90) + 89), CycleStatus.Active);
    }
}
