using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class ConditionNamesTests
{
    private static readonly ConditionSchema Schema = ConditionSchema.Empty
        .With("company", new PropertyDefinition("seats", PropertyType.Number, "Seats"), new PropertyDefinition("arr", PropertyType.Number, "Annual revenue"))
        .With("meeting", new PropertyDefinition("hs_meeting_outcome", PropertyType.Enumeration, "Meeting outcome", [new("COMPLETED", "Completed")]));

    [Fact]
    public void Properties_come_by_label() => Names("company").Should().Equal("arr", "seats");

    [Fact]
    public void A_checkbox_is_yes_or_no()
    {
        var checkbox = new PropertyDefinition("sso", PropertyType.Enumeration, "SSO", [new("true", "Yes"), new("false", "No")]);

        ConditionNames.Of("deal", ConditionSchema.Empty.With("deal", checkbox)).Single().Type.Should().Be(PropertyType.Boolean);
    }

    [Fact]
    public void An_activity_has_the_languages_own_names_with_the_choices_of_its_kind()
    {
        Names("meeting").Should().Equal("body", "outcome", "owner", "subject", "template", "timestamp", "hs_meeting_outcome");
        ConditionNames.Of("meeting", Schema).Single(name => name.Name == "outcome").Should().BeEquivalentTo(
            new PropertyDefinition("outcome", PropertyType.Enumeration, "Outcome", [new("COMPLETED", "Completed")]));
    }

    [Fact]
    public void Every_name_reads_as_a_condition_and_what_is_no_object_has_none()
    {
        foreach (var name in ConditionNames.Objects.Where(name => name != "participant").SelectMany(name => ConditionNames.Of(name, Schema).Select(property => $"{name}.{property.Name}")))
            Condition.Compile($"{name} is known", Schema).Errors.Should().BeEmpty(because: name);
        ConditionNames.Of("planet", Schema).Should().BeEmpty();
    }

    private static IEnumerable<string> Names(string @object) => ConditionNames.Of(@object, Schema).Select(property => property.Name);
}
