using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions.FinePrint;

public sealed class FinePrintOnEnumerations
{
    private static readonly ConditionSchema Portal = Sample.Portal.With(
        "company",
        new PropertyDefinition("old_plan", PropertyType.Enumeration, "Old Plan", [new("basic", "Basic"), new("gold", "Golden")]),
        new PropertyDefinition("swapped", PropertyType.Enumeration, "Swapped", [new("a", "B"), new("b", "A")]),
        new PropertyDefinition("twins", PropertyType.Enumeration, "Twins", [new("t1", "Twin"), new("t2", "Twin"), new("T1", "Other")]),
        new PropertyDefinition("optin", PropertyType.Enumeration, "Opt-in", [new("true", "Ja"), new("false", "Nein")]),
        new PropertyDefinition("optout", PropertyType.Enumeration, "Opt-out", [new("true", "Ja"), new("false", "Nein")]),
        new PropertyDefinition("bare", PropertyType.Enumeration, "Bare"));

    [Theory]
    [InlineData("plan = 'pro'", "plan=pro", Truth.True)]
    [InlineData("plan = 'PRO'", "plan=pro", Truth.True)]
    [InlineData("plan = 'basic'", "plan=BASIC", Truth.True)]
    [InlineData("plan = 'Maximum'", "plan=max", Truth.True)]
    [InlineData("plan = 'Professional'", "plan=pro", Truth.False)]
    [InlineData("plan = 'Professional'", "plan=professional", Truth.True)]
    [InlineData("swapped = 'a'", "swapped=a", Truth.True)]
    [InlineData("swapped = 'B'", "swapped=b", Truth.True)]
    [InlineData("swapped = 'B'", "swapped=a", Truth.False)]
    [InlineData("twins = 'Twin'", "twins=t1", Truth.True)]
    [InlineData("twins = 't2'", "twins=t2", Truth.True)]
    [InlineData("bare = 'anything'", "bare=Anything", Truth.True)]
    public void The_internal_value_comes_before_the_label(string text, string company, Truth expected) => Ask(text, company).Should().Be(expected);

    [Theory]
    [InlineData("plan = 'gone'", Truth.False)]
    [InlineData("plan != 'gone'", Truth.True)]
    [InlineData("plan in ('gone', 'lost')", Truth.False)]
    [InlineData("plan contains 'gone'", Truth.False)]
    [InlineData("plan = 'gone;pro'", Truth.False)]
    [InlineData("plan changed to 'gone'", Truth.False)]
    public void A_literal_that_is_no_option_is_warned_of_and_never_equal(string text, Truth expected)
    {
        Ask(text, "plan=gone").Should().Be(expected);
        Condition.Compile(text, Portal).Warnings.Should().Contain(warning => warning.Message.Contains("no option"));
    }

    [Theory]
    [InlineData("plan = 'Maximum'", "plan=Maximum", Truth.True)]
    [InlineData("plan = 'max'", "plan=Maximum", Truth.False)]
    [InlineData("plan = old_plan", "plan=gone; old_plan=Gone", Truth.True)]
    [InlineData("plan = old_plan", "plan=basic; old_plan=BASIC", Truth.True)]
    [InlineData("plan = old_plan", "plan=pro; old_plan=gold", Truth.False)]
    [InlineData("plan = city", "plan=max; city=Maximum", Truth.True)]
    [InlineData("city = plan", "plan=gone; city=GONE", Truth.True)]
    [InlineData("modules = city", "modules=chat;voice; city=Voice;Live Chat", Truth.True)]
    [InlineData("plan starts with 'go'", "plan=gone", Truth.True)]
    public void A_stored_value_that_is_no_option_compares_as_text(string text, string company, Truth expected) => Ask(text, company).Should().Be(expected);

    [Theory]
    [InlineData("modules = 'chat'", "modules=chat", Truth.True)]
    [InlineData("modules = 'chat'", "modules=;chat;", Truth.True)]
    [InlineData("modules = 'chat'", "modules=chat;voice", Truth.False)]
    [InlineData("modules = 'voice;chat'", "modules=chat;voice", Truth.True)]
    [InlineData("modules = 'Voice; Live Chat'", "modules=chat;voice", Truth.True)]
    [InlineData("modules = 'chat;chat'", "modules=chat", Truth.True)]
    [InlineData("modules = 'chat;voice'", "modules=chat", Truth.False)]
    [InlineData("modules != 'chat;voice'", "modules=voice;chat", Truth.False)]
    [InlineData("modules in ('maps', 'chat;voice')", "modules=voice;chat", Truth.True)]
    [InlineData("modules not in ('maps', 'chat')", "modules=voice;chat", Truth.True)]
    [InlineData("modules contains 'chat'", "modules=voice;chat", Truth.True)]
    [InlineData("modules contains 'Live Chat'", "modules=voice;chat", Truth.True)]
    [InlineData("modules contains 'cha'", "modules=voice;chat", Truth.False)]
    [InlineData("modules contains 'chat;voice'", "modules=voice;maps;chat", Truth.True)]
    [InlineData("modules contains any of ('maps', 'chat')", "modules=voice;chat", Truth.True)]
    [InlineData("modules contains all of ('maps', 'chat')", "modules=voice;chat", Truth.False)]
    [InlineData("modules contains all of ('Voice', 'chat')", "modules=voice;chat", Truth.True)]
    [InlineData("modules not contains 'maps'", "modules=voice;chat", Truth.True)]
    [InlineData("modules not contains any of ('maps', 'chat')", "modules=voice;chat", Truth.False)]
    [InlineData("modules not contains all of ('maps', 'chat')", "modules=voice;chat", Truth.True)]
    public void Several_options_are_a_set_without_order(string text, string company, Truth expected) => Ask(text, company).Should().Be(expected);

    [Theory]
    [InlineData("plan starts with 'Maxi'", "plan=max", Truth.True)]
    [InlineData("plan ends with 'mum'", "plan=max", Truth.True)]
    [InlineData("plan ends with 'ax'", "plan=max", Truth.True)]
    [InlineData("plan starts with 'um'", "plan=max", Truth.False)]
    [InlineData("modules starts with 'Live'", "modules=voice;chat", Truth.True)]
    [InlineData("modules ends with 's'", "modules=voice;chat", Truth.False)]
    public void An_option_begins_and_ends_as_its_value_or_its_label(string text, string company, Truth expected) => Ask(text, company).Should().Be(expected);

    [Theory]
    [InlineData("coalesce(plan, 'none') = 'none'", "", Truth.True)]
    [InlineData("coalesce(plan, 'none') = 'Maximum'", "plan=max", Truth.True)]
    [InlineData("coalesce(plan, old_plan) = 'Golden'", "old_plan=gold", Truth.True)]
    [InlineData("coalesce(plan, old_plan) = 'Golden'", "plan=max; old_plan=gold", Truth.False)]
    [InlineData("coalesce(plan, city) = 'Delft'", "city=Delft", Truth.True)]
    [InlineData("coalesce(city, plan) = 'Maximum'", "plan=max", Truth.True)]
    [InlineData("coalesce(modules, 'maps') contains 'Maps'", "", Truth.True)]
    public void The_first_known_of_two_keeps_the_options_of_both(string text, string company, Truth expected) => Ask(text, company).Should().Be(expected);

    [Theory]
    [InlineData("optin = true", "optin=true", Truth.True)]
    [InlineData("optin = no", "optin=false", Truth.True)]
    [InlineData("optin = 'Ja'", "optin=true", Truth.True)]
    [InlineData("optin", "optin=true", Truth.True)]
    [InlineData("not optin", "optin=true", Truth.False)]
    [InlineData("optin != true", "optin=", Truth.Unknown)]
    [InlineData("optin = trial", "optin=false; trial=FALSE", Truth.True)]
    [InlineData("optin = optout", "optin=true; optout=true", Truth.True)]
    [InlineData("coalesce(optin, false)", "", Truth.False)]
    [InlineData("coalesce(optin, optout) = yes", "optout=true", Truth.True)]
    public void A_checkbox_of_true_and_false_is_a_boolean_too(string text, string company, Truth expected) => Ask(text, company).Should().Be(expected);

    [Fact]
    public void A_checkbox_changes_to_true() =>
        Sample.Ask("optin changed to true", Sample.Account().With(change: Sample.Change("optin", "false", "true")), Portal).Should().Be(Truth.True);

    private static Truth Ask(string text, string company) => Sample.Ask(text, Sample.Of(company), Portal);
}
