using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class FuzzTests
{
    private static readonly string[] Conditions =
    [
        "product.sso = true", "plan = 'pro' or 'Maximum' and seats >= 1_000", "SSO enabled is known or Renewal Date < today + 45 days",
        "mrr increased by at least 5% and previous(mrr) > 0", "plan changed from 'basic' to 'pro'", "contact.role changed to 'Champion' or 'Decision Maker'",
        "deal.amount > deal.previous_amount * (1 + company.discount / 100) + max(deal.amount * 0.5%, 1)", "deal.closedate < company.renewal_on - 2 months",
        "any meeting where (subject contains 'Adoption Workshop' or template = 'Adoption Workshop') and outcome = 'Completed' and any participant where (side = 'customer')",
        "count(call where subject contains 'kick-off' within 30 days) >= 1 and count(meeting where subject contains 'training' within 30 days) >= 1",
        "(any task where (status = 'COMPLETED' and body contains any of ('gift', 'cake''s')) within 14 days) or not (every deal where coalesce(won, false))",
        "sum(deal.amount where stage = 'won') > abs(-50_000.25) and days_between(signed_on, today) not between 5 and 10",
        "last_login > instant '2026-05-01T09:00:00Z' - 12 hours and city not in ('Delft', 'Zürich') and length(lower(city)) <> 3",
    ];

    [Fact]
    public void A_hundred_thousand_broken_texts_give_a_condition_or_an_error_with_its_column()
    {
        var conditions = 0;
        foreach (var text in new FuzzInputs(seed: 20261122, Conditions).Draw(100_000))
        {
            var result = Condition.Compile(text, Sample.Portal);
            conditions += result.Ok ? 1 : 0;
            if (result.Ok ? result.Errors.Count > 0 : result.Errors.Count == 0 || !result.Errors.All(error => IsPositioned(error, text)))
                Assert.Fail($"'{text}' gives {string.Join(" | ", result.Errors)}");
        }

        conditions.Should().BeInRange(1_000, 50_000, because: "the inputs are to reach the checker and to miss it");
    }

    private static bool IsPositioned(ConditionError error, string text) =>
        error.Column >= 1 && error.Column <= text.EnumerateRunes().Count() + 1 && error.Message.Length > 0;
}
