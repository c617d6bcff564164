using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

/// <summary>Portals, accounts and texts as nobody would make them on purpose.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string> HostileLabels { get; } =
    [
        "Say \"hi\"", "\"", "\"\"\"", "it's", "a = 1 or b", "and", "Terms and Conditions", "count(deal) > 1", "two\nlines", "tab\there", "  padded   inside ", "50 %", "‘curly’",
        "\u202Ereversed", "مرحبا بك", "zero\u200Bwidth", "👍🏽 score", "Cafe\u0301", "\u0000nul", "{0}", "<script>", "'; drop table companies; --", new string('L', 10_000),
    ];

    [Theory]
    [MemberData(nameof(HostileLabels))]
    public void Any_label_can_be_named_in_double_quotes(string label)
    {
        var portal = ConditionSchema.Empty.With("company", new PropertyDefinition("x", PropertyType.Number, label), new PropertyDefinition("y", PropertyType.Number, "Other"));
        var quoted = $"\"{label.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var text = $"{quoted} = 5 and company.{quoted} > 4";
        if (label.Length > 2_000)
        {
            Sample.FirstError(text, portal).Column.Should().Be(4_001);
            return;
        }

        var condition = Sample.Compiled(text, portal);

        condition.Evaluate(Sample.Of("x=5")).Should().Be(Truth.True);
        Sample.Compiled(condition.CanonicalText, portal).CanonicalText.Should().Be(condition.CanonicalText);
        condition.Explain(Sample.Of("x=5")).ToString().Should().NotContain("\n");
    }

    [Theory]
    [InlineData("in")]
    [InlineData("and")]
    [InlineData("today")]
    [InlineData("date")]
    [InlineData("count")]
    [InlineData("within")]
    [InlineData("true")]
    [InlineData("any")]
    [InlineData("company")]
    [InlineData("1st_call")]
    [InlineData("a-b")]
    public void A_property_whose_name_means_something_else_is_named_with_a_prefix_or_in_quotes(string name)
    {
        var portal = ConditionSchema.Empty.With("company", new PropertyDefinition(name, PropertyType.Number));

        Sample.Ask($"\"{name}\" = 5 and company.\"{name}\" = 5", Sample.Account((name, "5")), portal).Should().Be(Truth.True);
        if (char.IsAsciiLetter(name[0]) && !name.Contains('-', StringComparison.Ordinal))
            Sample.Ask($"company.{name} = 5", Sample.Account((name, "5")), portal).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("a.x", "a.x>a.x")]
    [InlineData("a.x", "a.x>b.x b.x>a.x")]
    [InlineData("a.x", "a.x>b.x b.x>c.x c.x>b.x")]
    [InlineData("company.x", "company.x>company.x")]
    [InlineData("x", "x>x")]
    [InlineData("x", "x>y y>x")]
    [InlineData("meeting.x", "meeting.x>activity.x activity.x>meeting.x")]
    [InlineData("activity.x", "activity.x>activity.y activity.y>activity.x")]
    public void Aliases_that_lead_in_a_circle_are_an_error_where_they_are_used(string name, string aliases)
    {
        var error = Sample.FirstError($"1 = 2 or {name} = 3", Aliases(ConditionSchema.Empty, aliases));

        error.Column.Should().Be(10);
        error.Message.Should().Contain("itself");
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(20_000, false)]
    public void A_chain_of_aliases_is_followed_for_eight_links(int links, bool isFollowed)
    {
        var portal = Enumerable.Range(0, links).Aggregate(
            ConditionSchema.Empty,
            (schema, i) => schema.WithAlias($"chain.x{i}", i == links - 1 ? "company.seats" : $"chain.x{i + 1}"));

        var result = Condition.Compile("chain.x0 > 3", portal);

        result.Ok.Should().Be(isFollowed);
        if (isFollowed)
            result.Condition!.Evaluate(Sample.Of("seats=5")).Should().Be(Truth.True);
        else
            result.Errors[0].Message.Should().Contain("chain.x0");
    }

    [Fact]
    public void Aliases_that_branch_over_all_types_of_activity_do_not_explode()
    {
        var portal = ConditionSchema.Empty;
        for (var level = 0; level < 8; level++)
        {
            foreach (var type in Enum.GetValues<ActivityType>())
                portal = portal.WithAlias($"{type.ToString().ToLowerInvariant()}.x{level}", $"activity.x{level + 1}");
        }

        Condition.Compile(string.Join(" or ", Enumerable.Repeat("activity.x0 = 'a'", 60)), portal).Ok.Should().BeTrue();
    }

    [Theory]
    [InlineData("usage.logins > 3", "usage.logins>company.logins_30d", "logins_30d")]
    [InlineData("usage.logins > 3", "usage.logins>nowhere.logins", "nowhere")]
    [InlineData("usage.logins > 3", "usage.logins>", "usage.logins")]
    [InlineData("usage.logins > 3", "usage.logins>.", "usage.logins")]
    [InlineData("usage.logins > 3", "usage.logins>company.", "usage.logins")]
    [InlineData("usage.logins > 3", "usage.logins>a.b.c", "a.b.c")]
    public void An_alias_to_nothing_says_which_alias_and_what_is_missing(string text, string alias, string named)
    {
        var error = Sample.FirstError(text, Aliases(Sample.Portal, alias));

        error.Column.Should().Be(1);
        error.Message.Should().Contain("usage.logins").And.Contain(named);
    }

    [Theory]
    [InlineData("seats > 3", PropertyType.Text, 7)]
    [InlineData("seats > 3", PropertyType.Boolean, 9)]
    [InlineData("seats > 3", PropertyType.Date, 9)]
    [InlineData("seats > 3", PropertyType.Enumeration, 7)]
    [InlineData("seats increased by 5%", PropertyType.Instant, 20)]
    [InlineData("seats increased", PropertyType.Text, 7)]
    [InlineData("seats + 1 > 3", PropertyType.Text, 1)]
    public void A_type_that_changed_in_HubSpot_makes_a_saved_condition_an_error(string text, PropertyType type, int column)
    {
        Sample.Compiled(text);

        var error = Sample.FirstError(text, Sample.Portal.With("company", new PropertyDefinition("seats", type, "Seats")));

        error.Column.Should().BeInRange(column, column + 2);
    }

    [Fact]
    public void A_property_that_is_gone_makes_a_saved_condition_an_error_that_names_it() =>
        Sample.FirstError("plan = 'pro' and seats > 3", ConditionSchema.Empty.With("company", new PropertyDefinition("plan", PropertyType.Text)))
            .Should().BeEquivalentTo(new { Column = 18 }).And.Subject.As<ConditionError>().Message.Should().Contain("seats");

    [Theory]
    [InlineData("previous(seats) = 1", "1@1 2@2")]
    [InlineData("previous(seats) = 1", "2@2 1@1")]
    [InlineData("previous(seats) = 1", "1@1 1@1 2@2 2@2")]
    [InlineData("previous(seats) = 1", "2@2 1@1 2.0@3 9@30")]
    [InlineData("previous(seats) = 2", "1@1 2@2 tbd@3")]
    [InlineData("previous(seats) is unknown", "1@1 -@2 3@3")]
    [InlineData("previous(seats) is unknown", "1@1 tbd@2 3@3")]
    [InlineData("previous(seats) is unknown", "2@2")]
    [InlineData("previous(seats) is unknown", "")]
    [InlineData("previous(seats) is unknown", "5@30 6@31")]
    public void A_history_may_be_missing_unordered_doubled_or_of_the_future(string text, string history)
    {
        HistoricValue[] values =
        [
            .. history.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('@'))
                .Select(entry => new HistoricValue(entry[0] == "-" ? "" : entry[0], Sample.Now.AddDays(-20 + int.Parse(entry[1], System.Globalization.CultureInfo.InvariantCulture)))),
        ];
        var company = new FactObject("1", new Dictionary<string, string?>(), history.Length == 0 ? null : new Dictionary<string, IReadOnlyList<HistoricValue>> { ["seats"] = values });

        Sample.Ask(text, Sample.Account().With(company: company)).Should().Be(Truth.True);
    }

    [Fact]
    public void Options_that_are_alike_are_told_apart_by_their_internal_values()
    {
        var portal = ConditionSchema.Empty.With(
            "company",
            new PropertyDefinition("plan", PropertyType.Enumeration, "Plan", [new("a", "Same"), new("b", "Same"), new("A", "Other"), new("", ""), new("same", "a")]));

        Sample.Ask("plan = 'b'", Sample.Of("plan=b"), portal).Should().Be(Truth.True);
        Sample.Ask("plan = 'a'", Sample.Of("plan=same"), portal).Should().Be(Truth.False);
        Sample.Ask("plan = 'Same'", Sample.Of("plan=same"), portal).Should().Be(Truth.True);
        Sample.Ask("plan = 'Same'", Sample.Of("plan=b"), portal).Should().Be(Truth.False, because: "an internal value of that spelling comes first");
    }

    [Fact]
    public void An_account_may_hold_nothing_at_all()
    {
        var nothing = new AccountFacts
        {
            Company = new(null, new Dictionary<string, string?>()),
            Contacts = [new("", new Dictionary<string, string?>())],
            Activities = [new(ActivityType.Note, null, null, new Dictionary<string, string?>())],
            Now = DateTimeOffset.MaxValue,
        };

        Sample.Ask("seats > 1 or city = 'x' or contact.days_since_last_engagement > 3", nothing).Should().Be(Truth.Unknown);
        Sample.Ask("seats is unknown and no deal and any note where timestamp is unknown and no note within 5 days", nothing).Should().Be(Truth.True);
        Sample.Ask("today + 1 day is unknown and now + 1 hour is unknown", nothing).Should().Be(Truth.True);
    }

    private static ConditionSchema Aliases(ConditionSchema schema, string aliases) =>
        aliases.Split(' ').Select(alias => alias.Split('>')).Aggregate(schema, (known, alias) => known.WithAlias(alias[0], alias[1]));
}
