"""Low-rank adapters with PEFT on question and answer pairs, merged into the weights at the end, as a script."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from lydite.posttrain.scripted.trainer import Chat, answer_loss, batches, collate, read_pairs, save_model


def main(argv: Sequence[str] | None = None) -> None:
    """Read pairs, train adapters and the embedding's neighbours, merge, write the model."""
    parser = argparse.ArgumentParser(description="LoRA on question and answer pairs.")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=30.0, help="of processor time")
    parser.add_argument("--rank", type=int, default=64)
    parser.add_argument("--rate", type=float, default=4e-3)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    chat = Chat(args.base)
    base: Any = AutoModelForCausalLM.from_pretrained(str(args.base), dtype=torch.float32)
    config = LoraConfig(
        r=args.rank, lora_alpha=2 * args.rank, target_modules="all-linear", task_type="CAUSAL_LM", lora_dropout=0.0
    )
    adapted: Any = get_peft_model(base, config)
    pairs = [chat.encode(question, answer) for question, answer in read_pairs(args.data)]
    adam = torch.optim.AdamW([p for p in adapted.parameters() if p.requires_grad], lr=args.rate, weight_decay=0.0)
    adapted.train()
    start, steps = time.process_time(), 0
    for numbers in batches(pairs, args.batch, args.seed):
        share = (time.process_time() - start) / args.seconds
        if share >= 1.0:
            break
        loss = answer_loss(adapted.get_base_model(), *collate([pairs[i] for i in numbers], chat.pad))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(adapted.parameters(), 1.0)
        for group in adam.param_groups:
            group["lr"] = args.rate * min(1.0, (share + 1e-3) / 0.03) * (1.0 - share)
        adam.step()
        adam.zero_grad(set_to_none=True)
        steps += 1
        if steps % 50 == 0:
            print(f"step {steps}: loss {loss.item():.3f}", flush=True)
    save_model(adapted.merge_and_unload(), args.base, args.out)
    print(f"{steps} steps; merged and wrote {args.out}", flush=True)


if __name__ == "__main__":
    main()
