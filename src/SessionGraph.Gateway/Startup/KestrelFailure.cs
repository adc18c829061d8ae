using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Path = System.IO.Path;

namespace SessionGraph.Gateway.Startup;

/// <summary>Names the setting that kept Kestrel from starting. Kestrel's own exceptions only name an address or a path.</summary>
internal static class KestrelFailure
{
    private const string Endpoints = "Kestrel:Endpoints";

    private static readonly string[] s_certificateFiles = ["Path", "KeyPath"];

    /// <summary>The message; null when the exception is not Kestrel's.</summary>
    public static string? Describe(Exception exception, IConfiguration configuration) => exception switch
    {
        IOException { InnerException: AddressInUseException } => $"{AddressKey(configuration, exception.Message)}: {exception.Message}",
        SocketException socket => $"{Addresses(configuration)}: the server cannot listen on this address: {socket.Message}",
        FormatException => $"{Addresses(configuration)}: {exception.Message}",
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or CryptographicException
            when Certificates(configuration).ToArray() is [_, ..] certificates
            => $"{string.Join(", ", NamedCertificates(certificates, exception))}: the certificate cannot be read: {exception.Message}",
        InvalidOperationException when exception.Message.Contains("HTTPS endpoint", StringComparison.Ordinal)
            => $"{Endpoints}: {exception.Message}",
        _ => null,
    };

    // With configured endpoints, Kestrel ignores Urls.
    private static string Addresses(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection(Endpoints).GetChildren().Select(endpoint => $"{endpoint.Path}:Url is {endpoint["Url"]}").ToArray();
        return endpoints.Length > 0 ? string.Join(", ", endpoints) : $"Urls is {configuration["Urls"]}";
    }

    private static string AddressKey(IConfiguration configuration, string message) => configuration.GetSection(Endpoints).GetChildren()
        .Where(endpoint => endpoint["Url"] is { } url && message.Contains(url.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
        .Select(endpoint => $"{endpoint.Path}:Url")
        .FirstOrDefault("Urls");

    private static IEnumerable<(string Key, string Path)> Certificates(IConfiguration configuration)
        => from section in configuration.GetSection(Endpoints).GetChildren().Select(endpoint => endpoint.GetSection("Certificate"))
               .Concat(configuration.GetSection("Kestrel:Certificates").GetChildren())
           from name in s_certificateFiles
           let path = section[name]
           where path is not null
           select ($"{section.Path}:{name}", path);

    // The certificates that the message names, otherwise all.
    private static IEnumerable<string> NamedCertificates((string Key, string Path)[] certificates, Exception exception)
    {
        var named = certificates.Where(one => exception.Message.Contains(Path.GetFileName(one.Path), StringComparison.Ordinal)).ToArray();
        return (named.Length > 0 ? named : certificates).Select(one => $"{one.Key} is {one.Path}");
    }
}
