namespace ImpactPilot.HubSpotSimulator.Http;

/// <summary>Gives every answer a correlation id and writes refusals in HubSpot's shape.</summary>
internal static class ErrorAnswers
{
    private const string CorrelationHeader = "X-HubSpot-Correlation-Id";

    public static string CorrelationId(this HttpContext context)
    {
        if (context.Items[CorrelationHeader] is string existing)
            return existing;

        var clock = context.RequestServices.GetRequiredService<SimulatorClock>();
        var created = Guid.CreateVersion7(clock.Now).ToString();
        context.Items[CorrelationHeader] = created;
        return created;
    }

    public static Task AnswerAsync(this HttpContext context, HubSpotError error)
    {
        context.Response.StatusCode = error.StatusCode;
        return context.Response.WriteAsJsonAsync(
            error with { CorrelationId = context.CorrelationId() },
            HubSpotJson.Options,
            context.RequestAborted);
    }

    public static void UseHubSpotErrors(this WebApplication app) => app.Use(async (context, next) =>
    {
        context.Response.Headers[CorrelationHeader] = context.CorrelationId();
        try
        {
            await next(context);
        }
        catch (RefusedException refused) when (!context.Response.HasStarted)
        {
            await context.AnswerAsync(refused.Error);
        }
    });

    /// <summary>What HubSpot may well have and the simulator does not: said plainly, so that nobody mistakes it for a 404.</summary>
    public static Task NotSimulatedAsync(HttpContext context) => context.AnswerAsync(new HubSpotError(
        StatusCodes.Status501NotImplemented,
        $"The HubSpot simulator has no {context.Request.Method} {context.Request.Path}",
        "NOT_SIMULATED"));
}
