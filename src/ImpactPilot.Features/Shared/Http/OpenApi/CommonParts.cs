using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ImpactPilot.Features.Shared.Http.OpenApi;

/// <summary>What many operations point at: how one signs in, headers, problems.</summary>
internal static class CommonParts
{
    public const string Session = "session";
    public const string Token = "token";
    public const string CardSignature = "hubSpotSignature";
    public const string IdempotencyKey = "IdempotencyKey";
    public const string Problem = "ProblemDetails";

    public static readonly string[] RateLimitHeaders = ["RateLimit", "RateLimit-Policy"];

    private const string Words =
        """
        Everything that the console does. People sign in and send a session cookie, programs an API token; each operation says what scope a token needs.

        **Errors** are problem details (RFC 9457) with a stable `code`, which is also the end of `type` (`urn:impactpilot:…`), and a `detail` that says what to do. Each operation lists those that it can answer; all of them stand under `components/examples`.

        **Writes** that name themselves by an `Idempotency-Key` are carried out once: a repetition gets the first answer. What was read with a `version` is changed with `If-Match`: 412 says that somebody was quicker.

        **Lists** come a page at a time: ask again with the `nextCursor` of the last page as `cursor`, until it is null. Cursors are not made up; they are what was answered.

        **Instants** are ISO 8601 in UTC, days are `YYYY-MM-DD` in the portal's time zone.
        """;

    public static void AddTo(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo { Title = "ImpactPilot", Version = "1", Description = Words };
        document.Tags = ApiTags.Described;
        var parts = document.Components ??= new OpenApiComponents();
        parts.SecuritySchemes = Schemes();
        parts.Parameters = new Dictionary<string, IOpenApiParameter> { [IdempotencyKey] = Key() };
        parts.Headers = Headers();
        (parts.Schemas ??= new Dictionary<string, IOpenApiSchema>())[Problem] = ProblemSchema();
        parts.Examples = ProblemList.Current.Problems.ToDictionary(problem => problem.Code, IOpenApiExample (problem) => Example(problem));
        parts.Responses = OperationProblems.OfAll.ToDictionary(answer => OperationProblems.NameOf(answer.Key), IOpenApiResponse (answer) => Answer(answer.Key, answer.Value, document));
    }

    private static Dictionary<string, IOpenApiSecurityScheme> Schemes() => new()
    {
        [Session] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "impactpilot_session", Description = "A person who signed in with HubSpot. Writes are taken from pages of this site only." },
        [Token] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API token that an admin made. It acts in that person's name, within its scopes: `read` accounts, suggestions, points, cycles and the catalogue; `write:impact` win, decide, correct and undo; `write:catalogue` drivers, areas, rules and the mapping; `admin` cycles, people, settings, webhooks, the connection and the audit log.",
        },
        [CardSignature] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-HubSpot-Signature-v3", Description = "HubSpot signs what its card asks; portal and user are read from the signed query." },
    };

    private static OpenApiParameter Key() => new()
    {
        Name = PortalTransactionFilter.KeyHeader,
        In = ParameterLocation.Header,
        Description = "Names the write, at most 100 characters, best a fresh UUID: its repetition gets the first answer and changes nothing.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = PortalTransactionFilter.LongestKey },
        Example = "4f1c2a7e-8f0b-4c57-9a55-2f6f0f3f8a11",
    };

    private static Dictionary<string, IOpenApiHeader> Headers() => new()
    {
        ["RateLimit"] = Header("What is left to an API token in this minute: `r` requests.", "\"token\";r=598"),
        ["RateLimit-Policy"] = Header("How much an API token may ask: `q` requests in `w` seconds.", "\"token\";q=600;w=60"),
        ["Retry-After"] = Header("Seconds to wait.", "17"),
    };

    private static OpenApiHeader Header(string words, string example) => new() { Description = words, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example };

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What went wrong and what to do (RFC 9457). Some problems say more, under further names.",
        Required = new HashSet<string> { "type", "title", "status", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("`urn:impactpilot:` and the code."),
            ["title"] = Text("The family that it belongs to."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status." },
            ["detail"] = Text("What is wrong and what to do, in words for a person."),
            ["code"] = Text("Stable: what programs go by."),
            ["field"] = Text("Which property of the body it is about, where it is about one."),
            ["errors"] = new OpenApiSchema { Description = "Where several things are wrong: what, by property (`request.invalid`), or one by one (conditions)." },
            ["traceId"] = Text("What to tell us where it stays so."),
        },
    };

    private static OpenApiSchema Text(string words) => new() { Type = JsonSchemaType.String, Description = words };

    private static OpenApiExample Example(ApiProblem problem)
    {
        var value = new JsonObject { ["type"] = problem.Type, ["title"] = problem.Title, ["status"] = problem.Status, ["detail"] = problem.Detail, ["code"] = problem.Code };
        if (problem.Code == "request.invalid")
            value["errors"] = new JsonObject { ["Name"] = new JsonArray("The field Name must be a string with a maximum length of 100.") };
        return new OpenApiExample { Summary = problem.Title, Value = value };
    }

    private static OpenApiResponse Answer(string status, string[] codes, OpenApiDocument document)
    {
        var response = new OpenApiResponse();
        OperationProblems.Write(response, status, codes, document);
        if (status is "429")
            response.Headers = new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = new OpenApiHeaderReference("Retry-After", document) };
        return response;
    }
}
