using System.Net;
using System.Net.Sockets;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>Tells clients apart by their addresses.</summary>
internal static class ClientAddress
{
    // Who has an address of IPv6 has all of its network.
    private const int NetworkBytes = 8;

    /// <summary>What the limits of one address are counted by; null where there are none: on the loopback, and without an address.</summary>
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
