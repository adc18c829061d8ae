using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using SessionGraph.GraphQL.AspNetCore;

namespace SessionGraph.Gateway.Tests.Http;

/// <summary>The slim host has no HTTPS of its own: the gateway adds it.</summary>
public sealed class HttpsEndpointTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("https");

    [Fact]
    public async Task An_endpoint_with_a_certificate_in_the_configuration_is_served()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Kestrel:Endpoints:Https:Url", "https://127.0.0.1:0"),
            new("Kestrel:Endpoints:Https:Certificate:Path", CreateCertificate(out var keyPath)),
            new("Kestrel:Endpoints:Https:Certificate:KeyPath", keyPath),
            new("Store:ConnectionString", $"Data Source={Path.Combine(_folder.FullName, "store.db")};Pooling=False"),
        ]);
        await using var app = builder.AddSessionGraph().Build();
        app.MapGraphQL();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = static (_, _, _, _) => true };
        using var client = new HttpClient(handler) { DefaultRequestVersion = HttpVersion.Version20 };

        using var response = await client.PostAsJsonAsync(
            new Uri(new Uri(app.Urls.Single()), "/graphql"), new { query = "{ __typename }" }, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal(HttpVersion.Version20, response.Version);
        Assert.Equal("Query", answer.GetProperty("data").GetProperty("__typename").GetString());
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string CreateCertificate(out string keyPath)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(_folder.FullName, "certificate.pem");
        keyPath = Path.Combine(_folder.FullName, "key.pem");
        File.WriteAllText(path, certificate.ExportCertificatePem());
        File.WriteAllText(keyPath, key.ExportPkcs8PrivateKeyPem());
        return path;
    }
}
