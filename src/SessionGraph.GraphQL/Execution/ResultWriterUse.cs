namespace SessionGraph.GraphQL.Execution;

/// <summary>What a <see cref="ResultWriter"/> with limits writes.</summary>
internal enum ResultWriterUse
{
    /// <summary>A response's data.</summary>
    Response,

    /// <summary>A part of the data, ahead of the response, which it is copied into.</summary>
    Part,

    /// <summary>Data that were counted already: only their memory is.</summary>
    Copy,
}
