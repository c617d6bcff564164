using System.Net;
using FluentAssertions;
using static ImpactPilot.IntegrationTests.Simulator.SimulatorRun;

namespace ImpactPilot.IntegrationTests.Simulator;

public sealed class BatchTests(SimulatorRun run) : IClassFixture<SimulatorRun>
{
    private const string Batch = "/crm/objects/2026-03/companies/batch";

    [Fact]
    public async Task Reading_leaves_out_what_does_not_exist_and_says_so_with_207()
    {
        var answer = await run.App.PostAsync($"{Batch}/read", new
        {
            properties = new[] { "name" },
            propertiesWithHistory = new[] { "arr" },
            inputs = new[] { new { id = "10000001001" }, new { id = "42" } },
        });

        answer.StatusCode.Should().Be(HttpStatusCode.MultiStatus);
        var body = await ReadAsync(answer);
        body["status"]!.ToString().Should().Be("COMPLETE");
        body["results"]!.AsArray().Should().ContainSingle();
        body["results"]![0]!["propertiesWithHistory"]!["arr"]!.AsArray().Should().NotBeEmpty();
        body["numErrors"]!.GetValue<int>().Should().Be(1);
        body["errors"]![0]!["category"]!.ToString().Should().Be("OBJECT_NOT_FOUND");
        body["errors"]![0]!["context"]!["ids"]![0]!.ToString().Should().Be("42");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(101, false)]
    [InlineData(51, true)]
    public async Task A_batch_has_one_to_a_hundred_inputs_and_half_of_that_with_history(int inputs, bool withHistory)
    {
        var answer = await run.App.PostAsync($"{Batch}/read", new
        {
            propertiesWithHistory = withHistory ? new[] { "arr" } : [],
            inputs = Enumerable.Range(1, inputs).Select(id => new { id = id.ToString(System.Globalization.CultureInfo.InvariantCulture) }),
        });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task One_bad_value_refuses_the_whole_update_and_writes_nothing()
    {
        var (first, second) = ("10000001010", "10000001011");
        var before = await NameAsync(first);

        var answer = await run.App.PostAsync($"{Batch}/update", new
        {
            inputs = new object[]
            {
                new { id = first, properties = new { name = "Changed" } },
                new { id = second, properties = new { customer_tier = "gold" } },
            },
        });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ReadAsync(answer))["errors"]![0]!["code"]!.ToString().Should().Be("INVALID_OPTION");
        (await NameAsync(first)).Should().Be(before);
    }

    [Fact]
    public async Task An_update_of_a_missing_record_leaves_the_others_written()
    {
        var answer = await run.App.PostAsync($"{Batch}/update", new
        {
            inputs = new[]
            {
                new { id = "10000001012", properties = new { city = "Mons" } },
                new { id = "42", properties = new { city = "Mons" } },
            },
        });

        answer.StatusCode.Should().Be(HttpStatusCode.MultiStatus);
        var read = await run.App.GetJsonAsync("/crm/objects/2026-03/companies/10000001012?properties=city");
        read["properties"]!["city"]!.ToString().Should().Be("Mons");
    }

    [Fact]
    public async Task An_id_may_come_only_once()
    {
        var twice = new { id = "10000001013", properties = new { city = "Mons" } };

        var answer = await run.App.PostAsync($"{Batch}/update", new { inputs = new[] { twice, twice } });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ReadAsync(answer))["message"]!.ToString().Should().Contain("10000001013");
    }

    [Fact]
    public async Task Inputs_with_a_trace_id_fail_one_by_one()
    {
        var answer = await run.App.PostAsync("/crm/objects/2026-03/notes/batch/create", new
        {
            inputs = new object[]
            {
                new { objectWriteTraceId = "t1", properties = new { hs_note_body = "one", hs_timestamp = "2026-11-20T08:00:00Z" } },
                new { objectWriteTraceId = "t2", properties = new { hs_note_body = "two" } },
            },
        });

        answer.StatusCode.Should().Be(HttpStatusCode.MultiStatus);
        var body = await ReadAsync(answer);
        body["results"]![0]!["objectWriteTraceId"]!.ToString().Should().Be("t1");
        body["errors"]![0]!["context"]!["objectWriteTraceId"]![0]!.ToString().Should().Be("t2");
    }

    [Fact]
    public async Task Created_together_archived_together()
    {
        var created = await run.App.PostJsonAsync($"{Batch}/create", new
        {
            inputs = new[] { new { properties = new { name = "One" } }, new { properties = new { name = "Two" } } },
        });
        var ids = created["results"]!.AsArray().Select(record => new { id = record!["id"]!.ToString() }).ToList();

        var archived = await run.App.PostAsync($"{Batch}/archive", new { inputs = ids });

        archived.StatusCode.Should().Be(HttpStatusCode.NoContent);
        var read = await ReadAsync(await run.App.PostAsync($"{Batch}/read", new { inputs = ids }));
        read["results"]!.AsArray().Should().BeEmpty();
        var gone = await run.App.PostJsonAsync($"{Batch}/read?archived=true", new { inputs = ids });
        gone["results"]!.AsArray().Should().HaveCount(2);
    }

    private async Task<string> NameAsync(string id) =>
        (await run.App.GetJsonAsync($"/crm/objects/2026-03/companies/{id}?properties=name"))["properties"]!["name"]!.ToString();
}
