namespace SessionGraph.Bench;

/// <summary>A server that the gateway is compared with.</summary>
/// <param name="Name">The name of the server.</param>
/// <param name="Address">The address of the server; <c>{operation}</c> stands for the operation's name.</param>
/// <param name="Requests">The folder of the server's requests.</param>
internal sealed record Peer(string Name, string Address, string Requests)
{
    /// <summary>Parses <c>NAME=URL,FOLDER</c>.</summary>
    /// <exception cref="UnusableInputException">The text has another format.</exception>
    public static Peer Parse(string text)
        => text.Split('=', 2) is [var name, var rest] && rest.Split(',') is [var address, var requests, ..]
            ? new Peer(name, address, requests)
            : throw new UnusableInputException($"'{text}' is no server: NAME=URL,FOLDER is wanted.");

    /// <summary>The address for this operation.</summary>
    public Uri AddressOf(string operation) => new(Address.Replace("{operation}", operation, StringComparison.Ordinal));
}
