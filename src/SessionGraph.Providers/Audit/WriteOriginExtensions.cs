using System.Net;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers;

/// <summary>Sets the origin of writes that a request makes.</summary>
internal static class WriteOriginExtensions
{
    /// <summary>Sets the origin for the calls below the calling method.</summary>
    /// <param name="origins">Holds the origin.</param>
    /// <param name="origin">The origin without the caller and the address.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="http">The request; null when there is none.</param>
    public static void Set(this WriteOriginAccessor origins, WriteOrigin origin, ICaller? caller, HttpContext? http)
        => origins.Set(origin with { Caller = caller?.Name, Address = Format(http?.Connection.RemoteIpAddress) });

    private static string? Format(IPAddress? address) => (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString();
}
