using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Transitions;

namespace ImpactPilot.IntegrationTests.Transitions;

/// <summary>
/// Random pasts of an account, walked as the live rules walk them. Beside them stands the plainest thing that can be said
/// of each kind of rule: what must fire, told from the changes alone.
/// </summary>
public sealed class WalkProperties
{
    private const string Company = "1";
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly PortalId Portal = PortalId.New(Start);
    private static readonly AccountId Account = AccountId.New(Start);
    private static readonly PortalCalendar Calendar = new(TimeZoneInfo.Utc, 1);

    [Fact]
    public void A_state_fires_when_it_begins_to_hold_and_never_else() => Holds(
        "company.enabled = true and company.arr > 10",
        before => IsTrue(before) ? _ => false : IsTrue);

    [Fact]
    public void A_change_fires_for_every_change_that_satisfies_it_and_never_else() => Holds(
        "company.arr increased",
        before => after => Number(before["arr"]) is { } old && Number(after["arr"]) is { } now && now > old);

    [Fact]
    public void A_query_fires_once_for_every_record_that_begins_to_satisfy_it() => Holds(
        "any meeting where outcome = 'COMPLETED'",
        before => after => after.Any(value => value.Key.StartsWith('m') && value.Value == "COMPLETED" && before[value.Key] != "COMPLETED"));

    private static bool IsTrue(Dictionary<string, string?> values) => values["enabled"] == "true" && Number(values["arr"]) > 10;

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>However the changes come in, whatever batches they are looked at in and wherever the baseline lies: what fires is what must.</summary>
    private static void Holds(string condition, Func<Dictionary<string, string?>, Func<Dictionary<string, string?>, bool>> fires) => Prop.ForAll(Pasts.ToArbitrary(), past =>
    {
        var rule = Rule(condition, past.Baseline);
        var expected = past.Expected(fires);

        var walked = new RuleWalk(rule, past.UpTo(past.Changes.Count, 0), Calendar, RuleWalk.AtBaseline(rule, past.UpTo(past.Changes.Count, 0).At(past.Baseline)));
        Times(walked.Between(past.Baseline, past.End)).Should().Equal(expected);

        Live(rule, past).Should().Equal(expected);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    // As polls bring them: some changes, a look, some more, a look.
    private static List<DateTimeOffset> Live(Rule rule, Past past)
    {
        List<DateTimeOffset> fired = [];
        var (seen, state) = (past.SeenAtBaseline, RuleWalk.AtBaseline(rule, past.UpTo(past.SeenAtBaseline, 0).At(past.Baseline)));
        foreach (var until in past.Looks)
        {
            var walk = new RuleWalk(rule, past.UpTo(until, seen), Calendar, state);
            fired.AddRange(Times(walk.Changes(change => !change.Evaluated).Concat(walk.Now(Past.InstantOf(until)))));
            (seen, state) = (until, walk.State);
        }

        return fired;
    }

    private static IEnumerable<DateTimeOffset> Times(IEnumerable<Occasion> occasions) => occasions.Select(occasion => occasion.At);

    private static Rule Rule(string condition, DateTimeOffset baseline) => new(
        new Transition { PortalId = Portal, Id = TransitionId.New(Start), DriverId = DriverId.New(Start), Type = TransitionType.Property, Mode = TransitionMode.Suggest, Condition = condition, BaselineAt = baseline },
        Condition.Compile(condition, ConditionSchema.Empty.With("company", new PropertyDefinition("enabled", PropertyType.Boolean, "Enabled"), new("arr", PropertyType.Number, "ARR"))).Condition!);

    private static Gen<Past> Pasts { get; } =
        from steps in (from step in Gen.OneOf(
                from value in Gen.Elements<string?>("true", "false", null) select ("enabled", value),
                from value in Gen.Elements<string?>("5", "10", "11", "20", null) select ("arr", value),
                from meeting in Gen.Elements("m1", "m2", "m3") from outcome in Gen.Elements<string?>("COMPLETED", "SCHEDULED", null) select (meeting, outcome))
            select step).ListOf()
        from baseline in Gen.Choose(0, 10)
        from cuts in Gen.Choose(0, 60).ListOf()
        from seed in Gen.Choose(0, 1000)
        select Past.Of([.. steps], baseline, [.. cuts], seed);

    /// <summary>What happened to an account and three meetings, a change an hour; where the rule was switched on; after which changes there was a look.</summary>
    private sealed record Past(List<(string Name, string? Old, string? New)> Changes, int SeenAtBaseline, List<int> Looks, int Seed)
    {
        private static readonly string[] Names = ["enabled", "arr", "m1", "m2", "m3"];
        private static readonly PortalContext Context = new(
            TimeZoneInfo.Utc, new RoleResolver(RoleRules.Default), new OurPeople([], []), SyncObjects.All.Select(kind => kind.Path).ToHashSet(), Array.Empty<string>().ToLookup(name => name));

        public DateTimeOffset Baseline => InstantOf(SeenAtBaseline);

        public DateTimeOffset End => InstantOf(Changes.Count);

        public static DateTimeOffset InstantOf(int changes) => Start.AddHours(changes).AddMinutes(30);

        public static Past Of(IEnumerable<(string Name, string? Value)> steps, int baseline, int[] cuts, int seed)
        {
            var values = Names.ToDictionary(name => name, _ => (string?)null);
            List<(string, string?, string?)> changes = [];
            foreach (var (name, value) in steps.Where(step => values[step.Name] != step.Value))
                (changes, values[name]) = ([.. changes, (name, values[name], value)], value);
            var seen = Math.Min(baseline, changes.Count);
            return new Past(changes, seen, [.. cuts.Where(cut => cut > seen && cut < changes.Count).Append(changes.Count).Distinct().Order()], seed);
        }

        /// <summary>The instants at which something must fire, by the values just before and just after each change.</summary>
        public List<DateTimeOffset> Expected(Func<Dictionary<string, string?>, Func<Dictionary<string, string?>, bool>> fires)
        {
            var values = Names.ToDictionary(name => name, _ => (string?)null);
            List<DateTimeOffset> expected = [];
            for (var index = 0; index < Changes.Count; index++)
            {
                var after = new Dictionary<string, string?>(values) { [Changes[index].Name] = Changes[index].New };
                if (index >= SeenAtBaseline && fires(values)(after))
                    expected.Add(At(index));
                values = after;
            }

            return expected;
        }

        /// <summary>The account as the mirror has it after some changes, of which it has looked at the first few. The changes come in no order.</summary>
        public AccountPast UpTo(int changes, int seen)
        {
            var values = Names.ToDictionary(name => name, name => Changes.Take(changes).LastOrDefault(change => change.Name == name).New);
            var account = new Account { PortalId = Portal, Id = Account, HubSpotId = Company, Name = "Acme", Properties = new Dictionary<string, string?> { ["enabled"] = values["enabled"], ["arr"] = values["arr"] } };
            var meetings = Names.Where(name => name.StartsWith('m')).Select(name => new OwnRecord(Meeting(name, values[name]), [])).ToList();
            var recorded = Changes.Take(changes).Select((change, index) => Recorded(change, index, index < seen)).ToArray();
            new Random(Seed).Shuffle(recorded);
            return new AccountPast(account, meetings, [], recorded, Context);
        }

        private static DateTimeOffset At(int index) => Start.AddHours(index + 1);

        private static MirroredRecord Meeting(string id, string? outcome) => new()
        {
            PortalId = Portal,
            ObjectType = "meeting",
            ObjectId = id,
            Properties = new Dictionary<string, string?> { ["hs_meeting_outcome"] = outcome },
            ContactIds = [],
            OccurredAt = Start,
            CreatedAt = Start,
            HubSpotModifiedAt = Start,
        };

        private static RecordedChange Recorded((string Name, string? Old, string? New) change, int index, bool evaluated) => new()
        {
            PortalId = Portal,
            Id = Guid.CreateVersion7(At(index)),
            AccountId = Account,
            ObjectType = change.Name.StartsWith('m') ? "meeting" : "company",
            ObjectId = change.Name.StartsWith('m') ? change.Name : Company,
            Property = change.Name.StartsWith('m') ? "hs_meeting_outcome" : change.Name,
            OldValue = change.Old,
            NewValue = change.New,
            OccurredAt = At(index),
            SeenAt = At(index),
            Evaluated = evaluated,
        };
    }
}
