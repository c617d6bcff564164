using Microsoft.Extensions.FileProviders;

namespace ImpactPilot.Web;

/// <summary>Serves the built console; every address that is no file and no API is one of its pages.</summary>
internal static class ConsoleFiles
{
    private static readonly string[] NotPages = ["/api", "/card", "/demo", "/oauth", "/sign-in", "/health", "/openapi", "/assets"];

    public static void UseConsole(this WebApplication app)
    {
        var root = app.Configuration["Console:Root"] ?? Path.Combine(AppContext.BaseDirectory, "console");
        if (!Directory.Exists(root))
            return;
        var files = new PhysicalFileProvider(Path.GetFullPath(root));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.OrdinalIgnoreCase) ? "public, max-age=31536000, immutable" : "no-cache",
        });
        app.Use(async (http, next) =>
        {
            if (!HttpMethods.IsGet(http.Request.Method) || NotPages.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
            {
                await next(http);
                return;
            }

            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.Headers.CacheControl = "no-cache";
            await http.Response.SendFileAsync(files.GetFileInfo("index.html"));
        });
    }
}
