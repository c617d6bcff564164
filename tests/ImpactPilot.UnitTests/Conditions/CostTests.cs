using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class CostTests
{
    [Theory]
    [InlineData("sso_enabled = true")]
    [InlineData("plan = 'Professional' or 'max' and seats >= 10")]
    [InlineData("mrr > seats * (1 + discount / 100)")]
    [InlineData("renewal_on < today + 45 days and last_login > now - 2 months")]
    [InlineData("modules contains all of ('voice', 'chat') and modules = 'chat;voice'")]
    [InlineData("city = 'Zurich' or city starts with 'Utr' or city ends with 'ÜR' or city contains 'ÜRI'")]
    [InlineData("seats between 5 and 15 and not (trial or mrr is unknown)")]
    [InlineData("seats increased by at least 5% or plan changed")]
    public void A_scalar_condition_allocates_nothing(string text)
    {
        var condition = Sample.Compiled(text);
        var account = Sample.Account(
                ("sso_enabled", "true"), ("plan", "max"), ("seats", "12"), ("mrr", "99.50"), ("discount", "3"), ("renewal_on", "2026-07-01"),
                ("last_login", "2026-06-14T10:00:00.000Z"), ("modules", "voice;chat"), ("city", "zürich"), ("trial", "false"))
            .With(change: Sample.Change("seats", "10", "12"));
        condition.Evaluate(account);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            condition.Evaluate(account);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void Silence_over_thousands_of_activities_is_looked_up_not_searched()
    {
        var people = Enumerable.Range(0, 200).Select(i => Sample.Record($"{i}", ("email", $"p{i}@customer.example"))).ToArray();
        var activities = Enumerable.Range(0, 5_000)
            .Select(i => new ActivityFacts(ActivityType.Email, Sample.Now.AddHours(-i), $"{i}", new Dictionary<string, string?>(), [people[i % 200], people[(i + 1) % 200]]))
            .ToArray();
        var account = Sample.Account().With(contacts: people, activities: activities);

        Sample.Ask("count(email where any participant where days_since_last_engagement >= 8) = 4801", account, ConditionSchema.Empty).Should().Be(Truth.True);
    }
}
