namespace SessionGraph.Bench;

/// <summary>A server that the gateway is held against.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it answers; <c>{operation}</c> in it stands for the operation's name.</param>
/// <param name="Requests">The folder of its requests.</param>
internal sealed record Peer(string Name, string Address, string Requests)
{
    /// <summary>Reads <c>NAME=URL,FOLDER</c>.</summary>
    /// <exception cref="UnusableInputException">It is not of that form.</exception>
    public static Peer Parse(string text)
        => text.Split('=', 2) is [var name, var rest] && rest.Split(',') is [var address, var requests, ..]
            ? new Peer(name, address, requests)
            : throw new UnusableInputException($"'{text}' is no server: NAME=URL,FOLDER is wanted.");

    /// <summary>Where it answers this operation.</summary>
    public Uri AddressOf(string operation) => new(Address.Replace("{operation}", operation, StringComparison.Ordinal));
}
