namespace SessionGraph.GraphQL.Execution.Processing;

internal sealed partial class ResultCompletion
{
    private (Selection? Selection, int Index)[] _path = new (Selection?, int)[4];
    private int _depth;

    /// <summary>The path of the object that is written. Paths below it are relative to it.</summary>
    public Path Origin { get; set; } = Path.Root;

    /// <summary>The path of the value that is being written.</summary>
    public Path Path
    {
        get
        {
            var path = Origin;
            for (var depth = 0; depth < _depth; depth++)
                path = _path[depth].Selection is { } selection ? path.Append(selection.ResponseName) : path.Append(_path[depth].Index);

            return path;
        }
    }

    /// <summary>Enters the item with this index.</summary>
    public void Enter(int index)
    {
        CountValue();
        Push(null, index);
    }

    // The items were counted when the list was resolved.
    private void EnterResolvedItem(int index)
    {
        if (index % ValuesBetweenChecks is ValuesBetweenChecks - 1)
            context.RequestAborted.ThrowIfCancellationRequested();

        Push(null, index);
    }

    public void Leave() => _depth--;

    private void Enter(Selection selection) => Push(selection, -1);

    private void Push(Selection? selection, int index)
    {
        if (_depth == _path.Length)
            Array.Resize(ref _path, _depth * 2);

        _path[_depth++] = (selection, index);
    }

    private Selection CurrentSelection
    {
        get
        {
            var depth = _depth - 1;
            while (_path[depth].Selection is null)
                depth--;

            return _path[depth].Selection!;
        }
    }
}
