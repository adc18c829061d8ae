using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>What goes wrong in the middle of a request.</summary>
internal enum FaultKind
{
    /// <summary>The client goes away when a statement is about to run.</summary>
    ClientGone,

    /// <summary>A statement fails before it has done anything.</summary>
    StatementFails,

    /// <summary>A statement fails, and SQLite takes the transaction back as it does when the disk is full or fails.</summary>
    TransactionLost,

    /// <summary>A row is refused: <c>RAISE(ABORT)</c> takes back its statement.</summary>
    RowAborts,

    /// <summary>A row is refused: <c>RAISE(FAIL)</c> keeps what its statement did before.</summary>
    RowFails,

    /// <summary>A row is refused: <c>RAISE(ROLLBACK)</c> takes back the transaction.</summary>
    RowTakesBack,

    /// <summary>The commit fails, where this request is the one that commits.</summary>
    CommitFails,

    /// <summary>The client goes away by the clock, wherever its request is then.</summary>
    ClientLeaves,
}

/// <summary>A fault of one request, which a header tells.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="At">At which statement or row of the request, from 1; for a client that leaves, after how many halves of a millisecond.</param>
/// <param name="ErrorCode">SQLite's code of the error.</param>
internal sealed record Fault(FaultKind Kind, int At, int ErrorCode)
{
    /// <summary>The name of the header.</summary>
    public const string Header = "X-Fault";

    // SQLITE_BUSY, SQLITE_NOMEM, SQLITE_IOERR, SQLITE_FULL.
    private static readonly int[] s_errorCodes = [5, 7, 10, 13];

    /// <summary>Whether writes that share the transaction fail too.</summary>
    public bool TakesOthersWithIt => Kind is FaultKind.TransactionLost or FaultKind.RowTakesBack or FaultKind.CommitFails;

    /// <summary>The fault of a request with this seed; null for most.</summary>
    public static Fault? Of(int seed)
    {
        var random = new Random(seed);
        var kinds = Enum.GetValues<FaultKind>();
        return random.Next(4) is not 0
            ? null
            : new(kinds[random.Next(kinds.Length)], random.Next(1, random.Next(2) is 0 ? 4 : 16), s_errorCodes[random.Next(s_errorCodes.Length)]);
    }

    /// <summary>The fault of the request that is being served; null outside of one, and where it has none.</summary>
    public static Fault? Of(HttpContext? context) => (string?)context?.Request.Headers[Header] is { } text ? Parse(text) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {At} {ErrorCode}");

    private static Fault Parse(string text)
    {
        var parts = text.Split(' ');
        return new(
            Enum.Parse<FaultKind>(parts[0]),
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
