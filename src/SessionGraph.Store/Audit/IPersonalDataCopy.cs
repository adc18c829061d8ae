namespace SessionGraph.Store;

/// <summary>A part of the store that keeps copies of personal data beside the sessions and records themselves.</summary>
public interface IPersonalDataCopy
{
    /// <summary>What the part keeps, in the plural, such as <c>stored answers</c>.</summary>
    string Name { get; }

    /// <summary>Erases what the part keeps about a person, in the context's transaction.</summary>
    /// <param name="context">The context of the write.</param>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Cancels the operation. The write must then be rolled back.</param>
    /// <returns>How many copies were changed or removed.</returns>
    Task<int> EraseAsync(SessionGraphContext context, ErasedPerson person, CancellationToken cancellationToken);
}
