using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace SessionGraph.Gateway.Tests.Deploy;

/// <summary>A file of the folder deploy.</summary>
internal static partial class DeployFile
{
    /// <summary>The drain time and the timeout of a shutdown, in seconds, as docs/operations/deploy.md has them.</summary>
    public static (int DrainTime, int Timeout) ReadShutdown()
    {
        var document = File.ReadAllText(System.IO.Path.Combine(Repository.Root, "docs", "operations", "deploy.md"));
        var seconds = Shutdown().Matches(document).ToDictionary(
            match => match.Groups["key"].Value, match => int.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture));
        return (seconds["DrainTime"], seconds["Timeout"]);
    }

    public static string Path(string name) => System.IO.Path.Combine(Repository.Root, "deploy", name);

    public static string Read(string name) => File.ReadAllText(Path(name));

    /// <summary>The only document of a YAML file.</summary>
    public static YamlNode ReadYaml(string name)
    {
        var stream = new YamlStream();
        using var text = new StreamReader(Path(name));
        stream.Load(text);
        return Assert.Single(stream.Documents).RootNode;
    }

    /// <summary>The scalar at a path of keys and indexes, such as <c>spec/containers/0/image</c>.</summary>
    public static string Text(this YamlNode node, string path) => ((YamlScalarNode)node.At(path)).Value!;

    /// <summary>The items of a sequence at a path.</summary>
    public static IEnumerable<YamlNode> Items(this YamlNode node, string path) => ((YamlSequenceNode)node.At(path)).Children;

    /// <summary>The names and texts of a mapping at a path.</summary>
    public static Dictionary<string, string> Texts(this YamlNode node, string path)
        => ((YamlMappingNode)node.At(path)).Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!);

    public static YamlNode At(this YamlNode node, string path) => path.Split('/').Aggregate(
        node, static (current, step) => int.TryParse(step, out var index) ? current[index] : current[step]);

    [GeneratedRegex(@"^\| `Shutdown:(?<key>\w+)` \((?<seconds>\d+) s\)", RegexOptions.Multiline)]
    private static partial Regex Shutdown();
}
