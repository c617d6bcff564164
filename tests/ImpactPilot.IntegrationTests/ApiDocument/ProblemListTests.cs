using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.Features.Shared.Http.OpenApi;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.ApiDocument;

/// <summary>
/// The list of problems is read out of the code: the sources say which there are, the compiled code which operation can come to which. Run with
/// IMPACTPILOT_WRITE_PROBLEMS=1, these tests write the list anew.
/// </summary>
public sealed class ProblemListTests(PostgresCluster cluster)
{
    private const string List = "src/ImpactPilot.Features/Shared/Http/OpenApi/problems.json";
    private const string Page = "docs/problems.md";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What the demo's look-alike of HubSpot refuses is no part of the API.
    private static readonly string[] Elsewhere = ["demo."];

    [Fact]
    public async Task The_list_names_every_problem_in_the_code_and_none_besides()
    {
        var list = await FromCodeAsync();
        list.Problems.Should().HaveCountGreaterThan(200);

        await IsAsync(List, JsonSerializer.Serialize(list, Json) + "\n");
        await IsAsync(Page, Table(list));
    }

    [Fact]
    public void Every_problem_says_what_to_do_in_words() =>
        ProblemList.Current.Problems.Should().OnlyContain(problem => problem.Detail.Length > 15 && problem.Title.Length > 5);

    private static async Task IsAsync(string path, string expected)
    {
        var file = Checkout.PathOf(path);
        if (Environment.GetEnvironmentVariable("IMPACTPILOT_WRITE_PROBLEMS") is "1")
            await File.WriteAllTextAsync(file, expected);
        (await File.ReadAllTextAsync(file)).Should().Be(expected, "{0} is made from the code: run these tests with IMPACTPILOT_WRITE_PROBLEMS=1 and commit it", path);
    }

    private async Task<ProblemList> FromCodeAsync()
    {
        await using var app = await ImpactPilotApp.StartAsync(cluster, companies: 1);
        var problems = CodeInSources.All(Checkout.PathOf("src")).Where(problem => !Elsewhere.Any(problem.Code.StartsWith)).ToArray();
        var reach = new ReachOfCode(problems.Select(problem => problem.Code).ToHashSet());
        var operations = app.WebServices.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => (Name: endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName, Handler: endpoint.Metadata.GetMetadata<MethodInfo>()))
            .Where(endpoint => endpoint is { Name: not null, Handler: not null })
            .OrderBy(endpoint => endpoint.Name, StringComparer.Ordinal)
            .ToDictionary(endpoint => endpoint.Name!, endpoint => reach.From(endpoint.Handler!));
        return new ProblemList(problems, operations);
    }

    private static string Table(ProblemList list)
    {
        var page = new StringBuilder(
            """
            # Problems of the API

            Every refusal is a problem (RFC 9457) whose `type` is `urn:impactpilot:` and one of these codes; `…` stands for what is filled in. Which operation can answer which says `/openapi/v1.json`.
            This page is made from the code.

            | code | status | what is wrong and what to do |
            | --- | --- | --- |

            """);
        foreach (var problem in list.Problems)
            page.Append(CultureInfo.InvariantCulture, $"| `{problem.Code}` | {problem.Status} | {problem.Detail.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        return page.ToString();
    }
}
