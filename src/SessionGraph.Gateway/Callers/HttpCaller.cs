using Microsoft.Extensions.Options;
using SessionGraph.Providers;

namespace SessionGraph.Gateway.Callers;

/// <summary>Names the caller: the authenticated user, otherwise the value of the trusted header.</summary>
internal sealed class HttpCaller(IHttpContextAccessor accessor, IOptions<CallerOptions> options) : ICaller
{
    public string? Name
    {
        get
        {
            if (accessor.HttpContext is not { } context)
                return null;

            if (context.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name })
                return name;

            return options.Value.Header is { Length: > 0 } header && context.Request.Headers[header] is [{ Length: > 0 } value, ..]
                ? value
                : null;
        }
    }
}
