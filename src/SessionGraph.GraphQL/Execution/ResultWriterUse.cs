namespace SessionGraph.GraphQL.Execution;

/// <summary>The purpose of a <see cref="ResultWriter"/> with limits.</summary>
internal enum ResultWriterUse
{
    /// <summary>The data of a response.</summary>
    Response,

    /// <summary>A part of the data, serialized before the response and copied into it later.</summary>
    Part,

    /// <summary>Data that was counted already. Only its memory is reserved.</summary>
    Copy,
}
