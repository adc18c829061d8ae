using System.Net;
using System.Net.Sockets;

namespace SessionGraph.TestSupport;

/// <summary>A port of the loopback address that no program listens on.</summary>
public static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
