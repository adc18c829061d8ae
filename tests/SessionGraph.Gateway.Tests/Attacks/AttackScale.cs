using System.Globalization;

namespace SessionGraph.Gateway.Tests.Attacks;

/// <summary>How large the attacks are: <c>SESSIONGRAPH_ATTACK_SCALE</c> times as large as they are by default, which takes some seconds.</summary>
internal static class AttackScale
{
    private static readonly int s_scale
        = int.TryParse(Environment.GetEnvironmentVariable("SESSIONGRAPH_ATTACK_SCALE"), CultureInfo.InvariantCulture, out var scale) ? scale : 1;

    /// <summary>So many times the number by default.</summary>
    public static int Of(int number) => number * s_scale;
}
