using System.Net;
using System.Net.Sockets;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>Identifies clients by their addresses.</summary>
internal static class ClientAddress
{
    // An IPv6 client usually controls its whole /64 network.
    private const int NetworkBytes = 8;

    /// <summary>The address that limits are counted by; null for loopback and unknown addresses, which have no limits.</summary>
    public static IPAddress? Of(IPAddress? address)
    {
        if (address is null)
            return null;

        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();

        if (IPAddress.IsLoopback(address))
            return null;

        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address;

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[NetworkBytes..].Clear();
        return new IPAddress(bytes);
    }
}
