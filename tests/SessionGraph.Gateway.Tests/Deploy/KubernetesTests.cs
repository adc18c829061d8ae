using System.Globalization;
using System.Net;
using YamlDotNet.RepresentationModel;

namespace SessionGraph.Gateway.Tests.Deploy;

/// <summary>The files of deploy/kubernetes fit each other, the image and the gateway. No cluster runs them here.</summary>
public sealed class KubernetesTests
{
    private static readonly YamlNode s_deployment = DeployFile.ReadYaml("kubernetes/deployment.yaml");
    private static readonly YamlNode s_pod = s_deployment.At("spec/template/spec");
    private static readonly YamlNode s_container = s_pod.At("containers/0");

    public static TheoryData<string> Probes => ["startupProbe", "readinessProbe", "livenessProbe"];

    private static string Variable(string name)
        => s_container.Items("env").Single(variable => variable.Text("name") == name).Text("value");

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task A_probe_is_answered_with_the_host_names_that_the_pod_allows(string probe)
    {
        var request = s_container.At($"{probe}/httpGet");
        await using var gateway = new TestGateway(("AllowedHosts", Variable("AllowedHosts")));
        using var message = new HttpRequestMessage(HttpMethod.Get, request.Text("path"));
        message.Headers.Host = request.Text("httpHeaders/0/value");

        using var response = await gateway.Client.SendAsync(message, TestContext.Current.CancellationToken);

        Assert.Equal(("Host", "http"), (request.Text("httpHeaders/0/name"), request.Text("port")));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_service_leads_to_the_port_of_the_image()
    {
        var image = await ContainerImage.ReadAsync();
        var service = DeployFile.ReadYaml("kubernetes/service.yaml");

        Assert.Equal([s_container.Text("ports/0/containerPort")], image.Ports);
        Assert.Equal(s_container.Text("ports/0/name"), service.Text("spec/ports/0/targetPort"));
        Assert.Equal(s_deployment.Texts("spec/template/metadata/labels"), service.Texts("spec/selector"));
        Assert.Equal(s_deployment.Texts("spec/template/metadata/labels"), s_deployment.Texts("spec/selector/matchLabels"));
    }

    [Fact]
    public async Task The_store_of_the_image_is_on_the_claimed_volume_and_one_pod_uses_it()
    {
        var image = await ContainerImage.ReadAsync();
        var claim = DeployFile.ReadYaml("kubernetes/persistent-volume-claim.yaml");

        Assert.StartsWith($"Data Source={MountPath("store")}/", image.Environment["Store__ConnectionString"], StringComparison.Ordinal);
        Assert.Equal(claim.Text("metadata/name"), Volume("store").Text("persistentVolumeClaim/claimName"));
        Assert.Equal(("1", "Recreate"), (s_deployment.Text("spec/replicas"), s_deployment.Text("spec/strategy/type")));
    }

    [Fact]
    public void The_secret_is_mounted_where_the_gateway_reads_files()
    {
        var secret = DeployFile.ReadYaml("kubernetes/secret.yaml");

        Assert.Equal(MountPath("secrets"), Variable("SECRETS_DIRECTORY"));
        Assert.Equal(secret.Text("metadata/name"), Volume("secrets").Text("secret/secretName"));
        Assert.All(secret.Texts("stringData").Keys, KnownSettings.AssertKnown);
    }

    [Fact]
    public void Each_variable_is_a_setting_of_the_gateway()
        => Assert.All(s_container.Items("env"), variable => KnownSettings.AssertKnown(variable.Text("name")));

    [Fact]
    public async Task The_pod_runs_as_the_user_of_the_image_without_rights()
    {
        var image = await ContainerImage.ReadAsync();

        Assert.Equal((image.User, "true"), (s_pod.Text("securityContext/runAsUser"), s_pod.Text("securityContext/runAsNonRoot")));
        Assert.Equal(image.User, s_pod.Text("securityContext/fsGroup"));
        Assert.Equal("false", s_container.Text("securityContext/allowPrivilegeEscalation"));
        Assert.Equal("true", s_container.Text("securityContext/readOnlyRootFilesystem"));
        Assert.Equal("ALL", s_container.Text("securityContext/capabilities/drop/0"));
    }

    [Fact]
    public void The_pod_may_take_as_long_to_end_as_the_shutdown()
    {
        var shutdown = DeployFile.ReadShutdown();
        var grace = int.Parse(s_pod.Text("terminationGracePeriodSeconds"), CultureInfo.InvariantCulture);

        Assert.True(grace > shutdown.DrainTime + shutdown.Timeout);
        // The pod is no longer ready before the drain time is over.
        var probe = s_container.At("readinessProbe");
        Assert.True(Seconds(probe, "periodSeconds") * Seconds(probe, "failureThreshold") < shutdown.DrainTime);
    }

    private static int Seconds(YamlNode probe, string name) => int.Parse(probe.Text(name), CultureInfo.InvariantCulture);

    private static string MountPath(string volume)
        => s_container.Items("volumeMounts").Single(mount => mount.Text("name") == volume).Text("mountPath");

    private static YamlNode Volume(string name) => s_pod.Items("volumes").Single(volume => volume.Text("name") == name);
}
