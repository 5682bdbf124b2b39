import { mount } from "svelte";
import "../../tokens.css";
import "../../base.css";
import OperatorPage from "./OperatorPage.svelte";

mount(OperatorPage, { target: document.getElementById("operator")! });
