using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SessionGraph.Gateway.Tests.Deploy;

/// <summary>deploy/systemd/sessiongraph.service is a valid unit that fits the gateway. systemd does not run it here.</summary>
public sealed partial class SystemdUnitTests
{
    private const string Name = "systemd/sessiongraph.service";

    [Fact]
    public async Task The_unit_is_valid()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd-analyze is not installed.");
        Assert.SkipUnless(File.Exists("/usr/bin/dotnet"), "The unit's dotnet is not installed.");
        var start = new ProcessStartInfo("/usr/bin/systemd-analyze", ["verify", DeployFile.Path(Name)]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;

        var faults = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        // It also reports the machine's own units.
        Assert.DoesNotContain("sessiongraph", faults, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void Each_variable_and_credential_is_a_setting_of_the_gateway()
    {
        var names = Setting().Matches(DeployFile.Read(Name)).Select(match => match.Groups["name"].Value).ToArray();

        Assert.Contains("SECRETS_DIRECTORY", names);
        Assert.All(names, KnownSettings.AssertKnown);
    }

    [Fact]
    public void Systemd_waits_as_long_as_the_shutdown_takes()
    {
        var shutdown = DeployFile.ReadShutdown();
        var timeout = int.Parse(Timeout().Match(DeployFile.Read(Name)).Groups["seconds"].Value, CultureInfo.InvariantCulture);

        Assert.True(timeout > shutdown.DrainTime + shutdown.Timeout);
    }

    [GeneratedRegex("^(Environment=\"?|LoadCredential=)(?<name>\\w+)[=:]", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^TimeoutStopSec=(?<seconds>\d+)$", RegexOptions.Multiline)]
    private static partial Regex Timeout();
}
